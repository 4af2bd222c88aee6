import { lineage, shippedStage } from '../facts/declared/shipped.ts';
import type { Service } from '../facts/facts.ts';
import { present } from '../kernel/present.ts';
import { parseDockerfile } from '../syntax/dockerfile/parse.ts';
import type { Known } from './compose/convert/known-programs.ts';
import { knownImage } from './compose/convert/known.ts';
import type { Runtime } from './plan.ts';

/**
 * People's own image of pages has a server of its own: it listens where their Dockerfile, their settings or its base say,
 * and not where ours would.
 */
export function keptServer(planned: Runtime, service: Service, text: string): Runtime {
  if (planned.port === undefined || service.kind !== 'static') return planned;
  const { base, exposed } = shippedBy(text);
  const known = knownImage(base);
  const port = exposed ?? settled(service) ?? known?.port ?? planned.port;
  return present({ ...planned, port, ...rightsOf(known) });
}

function rightsOf(known: Known | undefined): Partial<Runtime> {
  return known === undefined ? {} : present({ user: known.user, writable: known.writable });
}

function shippedBy(text: string): {
  readonly base: string | undefined;
  readonly exposed: number | undefined;
} {
  const file = parseDockerfile(text);
  const stages = lineage(shippedStage(file), file);
  const exposes = stages.flatMap(({ instructions }) =>
    instructions.filter(({ keyword }) => keyword === 'EXPOSE'),
  );
  const first = exposes.flatMap(({ words }) => words.map((word) => /^\d{2,5}/u.exec(word.text)?.[0]));
  const port = Number(first.find((one) => one !== undefined));
  return { base: stages[0]?.image.resolved, exposed: port > 0 ? port : undefined };
}

/** The settings of its server say it. */
function settled({ evidence, ports }: Service): number | undefined {
  const isSet = evidence.some(
    ({ fact, path }) => fact === 'port' && /\.conf(?:\.te?mpl(?:ate)?)?$|(?:^|\/)Caddyfile$/u.test(path),
  );
  return isSet ? ports[0]?.port : undefined;
}
