import { isHexKey, looksRandom } from '../../../../lint/manifest/secrets/random.ts';
import {
  weigh,
  weighAccount,
  weighAddress,
  weighWithin,
  type Weight,
} from '../../../../lint/manifest/secrets/literals.ts';
import { hintOf, type Hint } from '../../../../lint/manifest/secrets/names.ts';
import { shapeIn } from '../../../../lint/manifest/secrets/shapes.ts';

/** The first line, one-based, that holds what must not stand in a ConfigMap. */
export function secretLine(text: string): number | undefined {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.length < longest && isSecret(line));
  return at === -1 ? undefined : at + 1;
}

const longest = 20_000;
const pair =
  /^\s{0,200}(?:-\s{1,8}|<|export\s|set\s)?["']?(?<name>[A-Za-z_][\w.-]{0,80})["']?\s{0,8}(?:=>|:?=|:|>)\s{0,8}(?<value>\S[^\n]{0,2000})$/u;

function isSecret(line: string): boolean {
  if (shapeIn(line) !== undefined) return true;
  const { name, value } = pair.exec(line)?.groups ?? {};
  if (name === undefined || value === undefined) return false;
  return scales[hintOf(name)](plain(value)) === 'written';
}

/** Without quotes, a comma or a comment behind it, or the end of an element. */
function plain(value: string): string {
  const [, quoted] = /^["']([^"']{0,2000})["']/u.exec(value) ?? [];
  return quoted ?? value.replace(/\s#.*$|<\/[\w.-]{1,80}>\s*$|[,;]\s*$/gu, '').trim();
}

const scales = {
  secret: weigh,
  account: weighAccount,
  address: weighAddress,
  key: (text) => (isHexKey(text) || looksRandom(text) ? 'written' : weighWithin(text)),
  public: () => 'none',
  nothing: weighWithin,
} satisfies Record<Hint, (text: string) => Weight>;
