import { isSecretName } from '../../facts/secret.ts';
import { isLoader } from '../loaders.ts';
import type { Workload } from '../spec.ts';
import type { Opening } from './opening.ts';

/** What the code reads and no rule has found; a secret only by its name, its value is given in the cluster. */
export const variable: Opening = {
  id: 'variable',
  title: { en: 'Variable', zh: '环境变量' },
  form: 'an environment variable that the program cannot start without and that is not in the facts, as `NAME=value`, or only `NAME` where the value is a secret; name and value stand in the line that is cited',
  isMany: true,
  isShown: true,
  now: ({ service, kind }) =>
    service === undefined || service.kind === 'static' ? undefined : namedIn(kind),
  put: (workload, value, quote) => {
    const [, name = '', , given] = /^([A-Z][A-Z0-9_]{1,60})(=(.{1,200}))?$/su.exec(value) ?? [];
    if (!isNew(name, quote, workload)) return undefined;
    if (given === undefined || isSecretName(name)) return withSecret(workload, name);
    return isHarmless(name, given, quote) ? withSetting(workload, name, given) : undefined;
  },
};

function isNew(name: string, quote: string, { env }: Workload): boolean {
  const isTaken = env.some((entry) => entry.kind !== 'all' && entry.name === name);
  return name !== '' && !isTaken && !isLoader(name) && new RegExp(`\\b${name}\\b`, 'u').test(quote);
}

/** What turns checks off is nobody's default. */
const guarding =
  /DISABL|INSECURE|SKIP|BYPASS|DEBUG|ADMIN|AUTH|VERIFY|TLS|SSL|ALLOW|TRUST|CORS|CSRF|ORIGIN|SUPERUSER|ROOT/u;

function namedIn(kind: Workload['kind']): string {
  return `what the facts name for this ${kind}`;
}

function withSecret(workload: Workload, name: string): Workload {
  return {
    ...workload,
    env: [...workload.env, { kind: 'secret', name, from: `${workload.name}-secrets` }],
  };
}

function withSetting(workload: Workload, name: string, value: string): Workload {
  return {
    ...workload,
    env: [...workload.env, { kind: 'config', name, from: `${workload.name}-config` }],
    settings: { ...workload.settings, [name]: value },
  };
}

/** As the line writes it, and nothing that leads elsewhere. */
function isHarmless(name: string, value: string, quote: string): boolean {
  return (
    !guarding.test(name) &&
    quote.includes(value) &&
    /^[\w.,:/ -]+$/u.test(value) &&
    !/:\/\/|\blocalhost\b|\d+\.\d+\.\d+\.\d+/u.test(value)
  );
}
