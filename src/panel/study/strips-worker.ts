/// <reference lib="webworker" />
import { answerJobs } from '../../analysis/jobs';
import { stripsInParts } from './strips';

answerJobs(self as unknown as DedicatedWorkerGlobalScope, stripsInParts);
