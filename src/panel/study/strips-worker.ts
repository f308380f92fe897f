/// <reference lib="webworker" />
import { createEngine, type Engine } from '../../analysis/engine';
import { workInParts } from '../../analysis/parts';
import { stripsInParts, type StripsRecord } from './strips';
import type { StripsAnswer, StripsMessage } from './strips-messages';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const answer = (message: StripsAnswer) => scope.postMessage(message);
let known: { readonly data: StripsRecord; readonly engine: Engine } | null = null;
const running = new Map<number, () => void>();

scope.addEventListener('message', ({ data: message }: MessageEvent<StripsMessage>) => {
  if ('data' in message) {
    known = { data: message.data, engine: createEngine(message.data.record) };
    return;
  }
  if ('cancel' in message) {
    running.get(message.cancel)?.();
    running.delete(message.cancel);
    return;
  }
  if (!known) throw new Error('the record comes before the first request');
  const { id, request } = message;
  const end = workInParts(stripsInParts(known.data, request, known.engine), {
    onProgress: (progress) => answer({ id, progress }),
    onResult: (result) => {
      running.delete(id);
      answer({ id, result });
    },
  });
  running.set(id, end);
});
