import { portsOfOthers } from '../../facts/ports-of-others.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import { group } from './hits.ts';

const constant =
  /(?<![\w.])(\w{0,30}(?:PORT|Port|port)(?:_\w{1,20})?)["'\]]?(?: ?: ?\w{1,20})?(?: {0,8}(?::?=|=>|:) {0,8}| {1,8})["'(]{0,2}(\d{2,5})\b/u;
const word = /(?:^|_)port(?:_|$)|(?:^|_)PORT(?:_|$)|Port$/u;
const otherwise =
  /redis|data_?base|db|pg|postgres|mysql|mongo|smtp|mail|kafka|rabbit|amqp|mqtt|nats|metric|debug|min|max|remote|peer|client|proxy|source|src/iu;

/** A constant that is called as a port, where the code opens no number: first one of those names, then a default. */
export function namedPort(files: readonly SourceFile[], names: readonly string[]): Hit | undefined {
  const found = grep(files, constant).filter((hit) => isOwn(group(hit, 0)) && isPort(Number(group(hit, 1))));
  return (
    found.find((hit) => names.includes(group(hit, 0))) ??
    found.find((hit) => /default|listen|http|server/iu.test(group(hit, 0))) ??
    found[0]
  );
}

function isOwn(name: string): boolean {
  return name !== 'port' && word.test(name) && !otherwise.test(name);
}

function isPort(port: number): boolean {
  return port >= 80 && port < 65_535 && !portsOfOthers.has(port);
}
