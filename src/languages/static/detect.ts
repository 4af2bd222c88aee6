import { basename } from '../../kernel/paths.ts';
import type { Detection } from '../../facts/detector.ts';
import type { EnvVariable, Found, Service } from '../../facts/facts.ts';
import { lineWith } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { toService } from '../common/reading.ts';
import { sitePort } from '../common/site-port.ts';
import { theirServer, type TheirServer } from '../common/their-server.ts';
import { sitesOf, type Site } from './sites.ts';
import { declaredVersion } from './version.ts';

export function detect(snapshot: Snapshot): Detection {
  return { services: sitesOf(snapshot).map((site) => serviceOf(site, snapshot)), questions: [] };
}

function serviceOf(site: Site, snapshot: Snapshot): Service {
  const { folder, mark, generator, root } = site;
  const at = { path: mark, line: 1 };
  const why = generator === undefined ? 'pages as they are' : `the configuration of ${generator.name}`;
  const assets =
    root === '' ? undefined : { value: root, evidence: { fact: 'assets', ...at, why: 'what is served' } };
  return toService({
    folder,
    name: basename(folder),
    language: { value: 'static', evidence: { fact: 'language', ...at, why } },
    kind: 'static',
    version: declaredVersion(site, snapshot),
    framework:
      generator === undefined
        ? undefined
        : { value: generator.name, evidence: { fact: 'framework', ...at, why } },
    buildTool: generator?.name,
    build: generator?.build,
    ports: [sitePort(folder, mark, snapshot)],
    env: askedBy(theirServer(folder, snapshot), snapshot),
    assets,
  });
}

/** What the settings of its server leave to be filled in. */
function askedBy(theirs: TheirServer | undefined, snapshot: Snapshot): Found<EnvVariable>[] {
  const { path = '', variables = [] } = theirs ?? {};
  return variables.map((name) => {
    const line = lineWith(snapshot.text(path) ?? '', name);
    const why = `filled into ${basename(path)}`;
    return {
      value: { name, required: true, secret: false },
      evidence: { fact: `env ${name}`, path, line, why },
    };
  });
}
