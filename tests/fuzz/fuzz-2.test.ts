import { fuzzShard } from "./run-fuzz";

fuzzShard(1, 2);
