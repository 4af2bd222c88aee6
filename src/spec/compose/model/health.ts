import { present } from '../../../kernel/present.ts';
import { countOf, field, isTrue, textAt, textsOf, type Node } from '../read/node.ts';
import type { Health, Words } from './model.ts';
import { durationSeconds } from './units.ts';
import { wordsOf, withoutSecrets } from './words.ts';

/** A test is `CMD` with words, `CMD-SHELL` with a line, `NONE`, or a line alone. */
export function healthOf(service: Node): Health | undefined {
  const node = field(service, 'healthcheck');
  if (node?.kind !== 'map') return undefined;
  const test = testOf(node);
  if (test === undefined) return undefined;
  return present({
    at: node.at,
    test: test.test,
    secrets: test.secrets,
    interval: durationSeconds(textAt(node, 'interval')),
    timeout: durationSeconds(textAt(node, 'timeout')),
    retries: countOf(field(node, 'retries')),
    startPeriod: durationSeconds(textAt(node, 'start_period')),
  });
}

/** A list whose first word is none of those that say how it is run. */
export function isBareTest(service: Node): boolean {
  const test = field(service, 'healthcheck', 'test');
  const [first] = test?.kind === 'list' ? textsOf(test) : [];
  return first !== undefined && !/^(?:NONE|CMD|CMD-SHELL)$/u.test(first);
}

type Test = Pick<Health, 'test' | 'secrets'>;

function testOf(node: Node): Test | undefined {
  if (isTrue(field(node, 'disable'))) return { test: 'none', secrets: [] };
  const test = field(node, 'test');
  if (test?.kind !== 'text') return ofWords(wordsOf(test));
  if (test.isNull) return undefined;
  const { text, secrets } = withoutSecrets(test);
  return { test: ['/bin/sh', '-c', text], secrets };
}

function ofWords(said: Words | undefined): Test | undefined {
  const [first, ...rest] = said?.words ?? [];
  if (said === undefined || first === undefined) return undefined;
  const { secrets } = said;
  if (first === 'NONE') return { test: 'none', secrets: [] };
  if (first === 'CMD-SHELL') return { test: ['/bin/sh', '-c', rest.join(' ')], secrets };
  const words = first === 'CMD' ? rest : [first, ...rest];
  return words.length === 0 ? undefined : { test: words, secrets };
}
