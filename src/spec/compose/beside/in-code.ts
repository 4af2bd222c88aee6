import type { Service } from '../../../facts/facts.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { productiveUnder } from '../../../facts/tree.ts';
import { literally } from '../../../kernel/literally.ts';

/** More than these are not looked through for one name. */
const most = 300;
const longest = 200_000;

/** The code itself calls a host by its name, and asks nobody where it is. */
export function isCalledInCode(hosts: readonly string[], { path }: Service, snapshot: Snapshot): boolean {
  const either = hosts.map((host) => literally(host)).join('|');
  const host = new RegExp(`(?:["'\`/@=])(?:${either})(?=["'\`:/;,])`, 'u');
  const files = productiveUnder(path === '.' ? '' : path, snapshot).filter((file) => sources.test(file));
  return files.slice(0, most).some((file) => {
    const text = snapshot.text(file) ?? '';
    return text.length <= longest && host.test(text);
  });
}

const sources =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|cs|fs|php|exs?|scala|swift|clj|dart|lua|pl|cr|json|toml|properties|conf|ini)$/u;
