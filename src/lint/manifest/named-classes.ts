import type { YamlScalar } from '../../syntax/yaml/node.ts';
import type { Report } from '../contract.ts';

/** Where a class is named that the policy does not know; a policy that names none knows all. */
export function* unknownClass(
  what: string,
  named: YamlScalar | undefined,
  known: readonly string[],
): Generator<Report> {
  if (known.length === 0 || named === undefined || named.text === '' || known.includes(named.text)) return;
  yield { at: named, message: `\`${named.text}\` is no ${what} of the policy; it names ${known.join(', ')}` };
}
