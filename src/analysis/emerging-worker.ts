/// <reference lib="webworker" />
import { emergingInParts } from './emerging-cube';
import { answerJobs } from './jobs';

answerJobs(self as unknown as DedicatedWorkerGlobalScope, emergingInParts);
