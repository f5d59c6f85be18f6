import { fuzzShard } from "./run-fuzz";

fuzzShard(0, 2);
