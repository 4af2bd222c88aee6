import type { Snapshot } from '../../../facts/snapshot.ts';
import { join } from '../../../kernel/paths.ts';
import type { Service as Facts } from '../../../facts/facts.ts';
import type { Service } from '../model/model.ts';
import { variablesIn } from '../read/env-file.ts';
import { signOf } from './logins.ts';

/** What is told to a program by one variable, and who says so. */
export type Told = {
  readonly name: string;
  readonly value: string;
  readonly sign: string;
  /** A part of it is given by whoever starts it, and known to nobody here. */
  readonly isPartial: boolean;
  /** Only what people are shown to fill in. */
  readonly isSample: boolean;
};

const samples = ['.env.example', '.env.sample', '.env.template', '.env.dist', '.env'];

/** The variables of what compose starts; what it says over what its files say, over what a sample says. */
export function toldTo(
  services: readonly Service[],
  facts: Facts | undefined,
  snapshot: Snapshot,
): ReadonlyMap<string, Told> {
  const found = new Map<string, Told>();
  const put = (one: Told): unknown => found.set(one.name, one);
  for (const one of sampled(facts, snapshot)) put(one);
  for (const { envFiles, environment } of services) {
    for (const { path } of envFiles) for (const one of fromFile(path, snapshot)) put(one);
    for (const one of environment)
      put({
        name: one.name,
        value: one.value ?? '',
        sign: signOf(one),
        isPartial: one.unset.length > 0,
        isSample: false,
      });
  }
  return found;
}

function fromFile(path: string, snapshot: Snapshot): Told[] {
  const ends = ['', '.example', '.sample', '.template', '.dist'];
  const text = ends.map((end) => snapshot.text(`${path}${end}`)).find((one) => one !== undefined);
  return text === undefined ? [] : variablesOf(text);
}

/** Of a program that the facts know, as far as it reads them. */
function sampled(facts: Facts | undefined, snapshot: Snapshot): Told[] {
  if (facts === undefined) return [];
  const folder = facts.path === '.' ? '' : facts.path;
  const texts = samples.flatMap((name) => snapshot.text(join(folder, name)) ?? []);
  const read = new Set(facts.env.map(({ name }) => name));
  return texts.slice(0, 1).flatMap((text) => variablesOf(text).filter(({ name }) => read.has(name)));
}

function variablesOf(text: string): Told[] {
  return [...variablesIn(text.slice(0, 50_000))].map(([name, value]) => ({
    name,
    value,
    sign: value,
    isPartial: false,
    isSample: true,
  }));
}
