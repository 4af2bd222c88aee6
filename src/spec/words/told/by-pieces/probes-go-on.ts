import type { Rewriting } from '../../text/rewriting.ts';
import { atomsOf } from './atoms.ts';
import { probeAtom } from './probe-atoms.ts';

const marks = String.raw`,?\s(?:and|but|while|whereas)\s|,\s|;\s|\s-\s|:\s|\s?[()]`;

/** A probe as it is written by its pieces, and the sentence behind it. */
const behind =
  /((?:Liveness|Readiness|Startup) probe (?:HTTPS |GET |exec |grpc|tcpSocket)[^.;\n]{1,200}(?:\.\d[^.;\n]{0,40})?)\.\s+([A-Z][^.;\n]{5,200})(?=[.;]|$)/gu;

/** How often it is asked may be told in a sentence of its own, which tells nothing else. */
export const probesGoOn: Rewriting = [
  behind,
  (...[said = '', probe = '', more = '']) => {
    const keys = timesIn(more)?.filter(([key]) => !probe.includes(key));
    return keys === undefined || keys.length === 0
      ? said
      : `${probe}, ${keys.map(([key, value]) => `${key} ${String(value)}`).join(', ')}`;
  },
];

function timesIn(said: string): [string, number][] | undefined {
  const parts = atomsOf(said, marks).map(({ start, end }) => said.slice(start, end));
  const atoms = parts.filter((one) => one.trim() !== '').map(probeAtom);
  const isAlone = atoms.every(
    (one) => one !== undefined && one.how === undefined && Object.keys(one.timings).length > 0,
  );
  if (!isAlone || atoms.some((one) => one?.probe !== undefined && one.probe !== 'liveness')) return undefined;
  return atoms.flatMap((one) => Object.entries(one?.timings ?? {}));
}
