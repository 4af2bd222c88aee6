import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { listed, making, metadataOf, numberOf, option, pairsOf, type Command, type Verb } from './command.ts';
import { mapOf, merge } from '../merge.ts';
import { toYaml } from '../values.ts';

const run = making(['run'], (command) => {
  const said = pairsOf(listed(command, 'labels', 'l'));
  const metadata = metadataOf(command, Object.keys(said).length > 0 ? said : { run: command.names[0] ?? '' });
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata,
    spec: present({
      serviceAccountName: option(command, 'serviceaccount'),
      restartPolicy: option(command, 'restart'),
      containers: [containerOf(command, 'image')],
    }),
  };
  return hasImage(command) ? merge(pod, mapOf(toYaml(option(command, 'overrides') ?? ''))) : undefined;
});

const deployment = making(['create deployment', 'create deploy'], (command) => {
  const labels = { app: command.names[0] ?? '' };
  const [first, ...others] = listed(command, 'image').map((image) => ({ image, name: nameIn(image) }));
  if (first === undefined) return undefined;
  const own = { ...containerOf(command, 'image'), ...(others.length > 0 && first) };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(command, labels),
    spec: present({
      replicas: numberOf(option(command, 'replicas', 'r')),
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [own, ...others] } },
    }),
  };
});

const job = making(['create job'], (command) =>
  hasImage(command)
    ? { apiVersion: 'batch/v1', kind: 'Job', metadata: metadataOf(command), spec: jobOf(command, 'Never') }
    : undefined,
);

const cronJob = making(['create cronjob', 'create cj'], (command) =>
  hasImage(command)
    ? {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata: metadataOf(command),
        spec: present({
          schedule: option(command, 'schedule'),
          jobTemplate: { spec: jobOf(command, 'OnFailure') },
        }),
      }
    : undefined,
);

export const running: readonly Verb[] = [run, deployment, job, cronJob];

function jobOf(command: Command, restart: string): JsonMap {
  const spec = {
    restartPolicy: option(command, 'restart') ?? restart,
    containers: [
      { ...containerOf(command, 'image'), ...(command.args.length > 0 && { command: command.args }) },
    ],
  };
  return { template: { spec } };
}

function hasImage(command: Command): boolean {
  return option(command, 'image') !== undefined;
}

/** What follows `--` are arguments to run, unless it says that they are the command; everything else runs them. */
function containerOf(command: Command, image: string): JsonMap {
  const { verb, args, options, names } = command;
  const port = numberOf(option(command, 'port'));
  const isArgs = verb === 'run' && options['command'] === undefined;
  return present({
    name: verb === 'create deployment' ? nameIn(option(command, image) ?? '') : names[0],
    image: option(command, image),
    ...(args.length > 0 && { [isArgs ? 'args' : 'command']: args }),
    ports: port === undefined ? undefined : [{ containerPort: port }],
    env: envOf(options['env'] ?? options['e'] ?? []),
    resources: resourcesOf(command),
    imagePullPolicy: option(command, 'image-pull-policy'),
    stdin: isSet(command, 'stdin', 'i', 'it', 'ti'),
    tty: isSet(command, 'tty', 't', 'it', 'ti'),
  });
}

function isSet({ options }: Command, ...names: readonly string[]): true | undefined {
  return names.some((name) => options[name] !== undefined) ? true : undefined;
}

export function envOf(parts: readonly string[]): JsonMap[] | undefined {
  const env = Object.entries(pairsOf(parts)).map(([name, value]) => ({ name, value }));
  return env.length === 0 ? undefined : env;
}

export function resourcesOf(command: Command): JsonMap | undefined {
  const [limits, requests] = ['limits', 'requests'].map((name) => {
    const amounts = pairsOf(listed(command, name));
    return Object.keys(amounts).length === 0 ? undefined : amounts;
  });
  return limits === undefined && requests === undefined ? undefined : present({ limits, requests });
}

/** As kubectl names the container of an image. */
function nameIn(image: string): string {
  return image.split('/').at(-1)?.split(/[:@]/u)[0] ?? '';
}
