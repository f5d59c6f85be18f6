import { fuzzEvery } from "./run-fuzz";

fuzzEvery(1, 2);
