import type { Json, JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { spelt, withAt } from '../paths.ts';
import type { Said } from '../pieces.ts';
import type { Field } from './fields.ts';
import type { Piece } from './parts.ts';
import { slotsCalled } from './slots.ts';
import { valueOf } from './values.ts';

const name = '(?<name>[a-z]{2,40}[A-Z]\\w{1,40})';
const whole = new RegExp(String.raw`\(${name}[\s:=]{1,2}(?<to>[^\s()]{1,80})\)[.,]?$`, 'u');
const behind = new RegExp(String.raw`^(?<clause>[^()]{3,120}?)\s\(${name}\)$`, 'u');
const amount =
  /(?<![\w.-])(?:\d{1,7}|once|two|three|four|five|six|seven|eight|nine|ten)(?:\s(?:seconds?|minutes?|hours?|times|replicas|pods))?(?![\w.-])/giu;

/** `retry only once (backoffLimit 1)`, `stop after 600 seconds (activeDeadlineSeconds)`: with the field behind what it does. */
export function noted({ text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const said = (whole.exec(text.trim()) ?? behind.exec(text.trim()))?.groups;
  const [slot, ...others] = said === undefined ? [] : slotsCalled(said['name'] ?? '', documents);
  if (said === undefined || slot === undefined || others.length > 0) return undefined;
  const value = valueIn(said, slot);
  if (value === undefined) return undefined;
  return { documents: withAt(documents, slot.path, value), value: `${said['name'] ?? ''}: ${spelt(value)}` };
}

/** Beside the field, or the only amount that its clause has, or the last word of that. */
function valueIn({ to, clause = '' }: Said, { type }: Field): Json | undefined {
  if (to !== undefined) return valueOf(type, to);
  const amounts = [...clause.matchAll(amount)].map(([one]) => (one === 'once' ? '1' : one));
  if (['int', 'seconds', 'port'].includes(type))
    return amounts.length === 1 ? valueOf(type, amounts[0] ?? '') : undefined;
  return valueOf(type, /\S+$/u.exec(clause)?.[0] ?? '');
}
