import { fuzzEvery } from "./run-fuzz";

fuzzEvery(0, 2);
