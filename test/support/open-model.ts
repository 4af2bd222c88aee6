import { systemClock } from '../../src/adapters/clock/system.ts';
import { memoryJournal } from '../../src/adapters/journal/memory.ts';
import { createModel } from '../../src/adapters/model/model.ts';
import type { Model } from '../../src/ports/model.ts';
import { startScriptedModel, type Heard, type Move, type ScriptedModel } from './scripted-model.ts';

export type OpenModel = { readonly model: Model; readonly server: ScriptedModel };

/** The real client on a scripted endpoint. */
export async function openModel(script: (heard: Heard, at: number) => Move): Promise<OpenModel> {
  const server = await startScriptedModel(script);
  const settings = {
    baseUrl: server.url,
    model: 'm',
    key: 'k',
    deadline: 2000,
    price: { input: 1, output: 10 },
  };
  return { server, model: createModel({ settings, journal: memoryJournal(), clock: systemClock }) };
}

export function json(value: unknown): Move {
  return { kind: 'say', text: JSON.stringify(value) };
}
