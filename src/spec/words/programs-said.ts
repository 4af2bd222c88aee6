import type { Stage } from './introduce.ts';
import { mapOf, textOf } from './merge.ts';
import type { Place } from './names-said.ts';
import { subjectOf, type Subject } from './subject.ts';
import type { Claim, Saying } from './wish.ts';

const joining =
  /(?:(?:(?:^|\s)(?:and|plus|with)|[,;&+])\s|[和与及、]|以及|加上?)\s?(?:an?\s|the\s|one\s|another\s|一?[个台]\s?)?(?:\d{1,3}\s?(?:个|份)?\s?)?(?:official\s)?$/iu;

/** `nginx and redis`: another program is another thing to run, and one that was spoken of before is that one again. */
export function programBeside(
  { set }: Saying,
  { start, end }: Claim,
  { subject, stage }: Place,
): Subject | undefined {
  const app = textOf(set['app']) ?? textOf(mapOf(set['weak'])['app']);
  if (app === undefined || !isOpen(subject, stage) || subject.app === app) return undefined;
  const known = stage.subjects.find((one) => one.app === app && one.isImplied);
  if (known === undefined && !isJoined(stage.text, start, end)) return undefined;
  const other = known ?? born(subject);
  if (known === undefined) stage.subjects.push(other);
  stage.current = other;
  return other;
}

/** It runs a program already, and nobody has said what kind of object it is. */
function isOpen({ app, isImplied, service }: Subject, { part }: Stage): boolean {
  return app !== undefined && isImplied && service === undefined && part === undefined;
}

/** The joining word may be part of what was claimed. */
function isJoined(text: string, start: number, end: number): boolean {
  const said = text.slice(start, end).replace(/[\w:./-]+(?:\s(?:version\s|v)?[\d.]+)?$/u, '');
  return joining.test(`${text.slice(Math.max(0, start - 16), start)}${said}`);
}

function born({ kind, sentence }: Subject): Subject {
  return subjectOf({ kind, sentence, isImplied: true, isReference: false, isWorkload: true });
}
