import type { Pair } from '../../syntax/dockerfile/model.ts';
import type { Report } from '../contract.ts';
import type { LabelType } from '../engine/settings.ts';
import type { DockerfileSubject } from './subject.ts';

/** One report for each label of a type whose value is no value of that type. */
export function* labelReports(
  subject: DockerfileSubject,
  type: LabelType,
  { isValid, what }: { readonly isValid: (value: string) => boolean; readonly what: string },
): Iterable<Report> {
  for (const { name, value, valueSpan } of labelsOf(subject)) {
    if (subject.settings.labelSchema[name] !== type || isValid(value ?? '')) continue;
    yield { at: valueSpan, message: `The label ${name} is no ${what}.` };
  }
}

/** Every label that the schema knows, once an instruction. */
export function labelsOf({ all, settings }: DockerfileSubject): readonly Pair[] {
  return all.flatMap(({ keyword, pairs }) => {
    if (keyword !== 'LABEL') return [];
    const known = pairs.filter((pair) => Object.hasOwn(settings.labelSchema, pair.name));
    return known.filter((pair, at) => known.findIndex((other) => other.name === pair.name) === at);
  });
}

/** True where the image has an instruction that fits, its own or that of a stage below it. */
export function isInherited(
  { stages, finalStage }: DockerfileSubject,
  fits: (stage: DockerfileSubject['stages'][number]) => boolean,
): boolean {
  let stage = finalStage;
  while (stage !== undefined) {
    if (fits(stage)) return true;
    stage = stage.parent === undefined ? undefined : stages[stage.parent];
  }
  return false;
}
