import { readFolder } from '../../adapters/local/snapshot.ts';
import { codePorts, type CodePorts } from '../../change/house/code-ports.ts';
import { wanted } from '../../facts/wanted.ts';
import { languages } from '../../languages/languages.ts';

/** Ports that code below a folder listens on, by the folder of the service. */
export async function portsBelow(root: string): Promise<CodePorts> {
  const snapshot = await readFolder(root, wanted(languages));
  return snapshot.ok ? codePorts(snapshot.value, languages) : new Map();
}
