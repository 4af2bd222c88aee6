import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Probe, Probes } from '../../container.ts';
import type { Health } from '../model/model.ts';
import { splitWords } from '../model/words.ts';
import { durationLabel, label, numberLabel } from './labels.ts';
import type { Subject } from './terms.ts';

export type Checks = {
  readonly probes: Probes;
  /** How often and how long, as the file says; merged into the container. */
  readonly fields: JsonMap;
};

type Check = { readonly probe: Probe; readonly fields: JsonMap };

/** A health check says whether it may be sent requests; whether it must be restarted is asked more carefully. */
export function checksOf(subject: Subject, port: number | undefined): Checks {
  const { service, terms } = subject;
  const asked = labelled(subject, 'liveness');
  const live = asked ?? checkOf(service.health, port);
  const ready = labelled(subject, 'readiness');
  if (terms.profile === 'minimal') {
    return {
      probes: present({ readiness: ready?.probe, liveness: live?.probe }),
      fields: present({ readinessProbe: ready?.fields, livenessProbe: live?.fields }),
    };
  }
  const check = ready ?? live;
  if (check === undefined) return usual(port);
  const made = hardened(check, service.health, port);
  return asked === undefined ? made : withLiveness(asked, made);
}

/** By name somebody has said when it is to be started again. */
function withLiveness({ probe, fields }: Check, made: Checks): Checks {
  return {
    probes: { ...made.probes, liveness: probe },
    fields: { ...made.fields, livenessProbe: fields },
  };
}

function usual(port: number | undefined): Checks {
  return { probes: port === undefined ? {} : { readiness: 'tcp', liveness: 'tcp' }, fields: {} };
}

function hardened(check: Check, health: Health | undefined, port: number | undefined): Checks {
  const { startPeriod = 0, interval = 30 } = health ?? {};
  const fields = { ...check.fields, initialDelaySeconds: undefined };
  const isSlow = startPeriod >= 30;
  const startup = {
    ...fields,
    periodSeconds: interval,
    failureThreshold: Math.ceil(startPeriod / interval) + 5,
  };
  const isPatient = port === undefined;
  return {
    probes: present({
      readiness: check.probe,
      liveness: isPatient ? check.probe : 'tcp',
      startup: isSlow ? check.probe : undefined,
    }),
    fields: present({
      readinessProbe: fields,
      livenessProbe: isPatient ? { ...fields, failureThreshold: 6 } : undefined,
      startupProbe: isSlow ? startup : undefined,
    }),
  };
}

function checkOf(health: Health | undefined, port: number | undefined): Check | undefined {
  if (health === undefined || health.test === 'none') return undefined;
  const { test } = health;
  const probe = httpProbe(test, port) ?? { exec: withVariables(test, health.secrets) };
  return { probe, fields: timesOf(health) };
}

function timesOf({ interval, timeout, retries, startPeriod }: Partial<Health>): JsonMap {
  return present({
    periodSeconds: positive(interval),
    timeoutSeconds: positive(timeout),
    failureThreshold: positive(retries),
    initialDelaySeconds: positive(startPeriod),
  });
}

/** The kubelet puts no variables into a probe; a shell in the container does. */
function withVariables(test: readonly string[], secrets: readonly string[]): readonly string[] {
  if (secrets.length === 0) return test;
  const put = (text: string): string =>
    secrets.reduce((line, name) => line.replaceAll(`$(${name})`, `$${name}`), text);
  if (test[0] === '/bin/sh') return [...test.slice(0, 2), put(test[2] ?? '')];
  const words = test.map((word) => (/^[\w@%+=:,./-]{1,200}$/u.test(word) ? word : quoted(put(word))));
  return ['sh', '-c', `exec ${words.join(' ')}`];
}

function quoted(word: string): string {
  return word.includes('$')
    ? `"${word.replaceAll(/["\\`]/gu, '\\$&')}"`
    : `'${word.replaceAll("'", "'\\''")}'`;
}

function positive(value: number | undefined): number | undefined {
  return value === undefined || value < 1 ? undefined : value;
}

/** `curl -f http://localhost:8080/health` and its like ask what the kubelet can ask itself. */
function httpProbe(test: readonly string[], port: number | undefined): Probe | undefined {
  const words = wordsOf(test);
  const [program = ''] = words;
  if (!/(?:^|\/)(?:curl|wget)$/u.test(program) || words.some(saysMore)) return undefined;
  const [url = '', ...more] = words.filter((word) => local.test(word));
  const [, number = '80', path = '/'] = address.exec(url) ?? [url, 'none'];
  return more.length === 0 && Number(number) === port ? { path } : undefined;
}

/** A line for a shell is looked at as words, what it does on failure aside. */
function wordsOf(test: readonly string[]): readonly string[] {
  const [shell, , line = ''] = test;
  return shell === '/bin/sh' ? splitWords(line.replace(otherwise, '')) : test;
}

const otherwise = /\s{0,9}\|\|\s{0,9}(?:exit\s{1,9}\d|false)\s{0,9}$/u;
const local = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?:[:/]|$)/u;
const address = /^(?:http:\/\/)?(?:\[::1\]|[^:/]{1,50})(?::(\d{1,5}))?(\/\S{0,500})?$/u;

/** A pipe, or an option by which more than a path is asked: headers, data, credentials. */
function saysMore(word: string): boolean {
  return /^(?:\||&&|;|\|\|)$|^(?:-[HdXuk]|--header|--data|--request|--user|--post|--unix-socket)/u.test(word);
}

/** Labels of kompose for one probe: a test, or a path and port to ask. */
function labelled({ service }: Subject, which: 'liveness' | 'readiness'): Check | undefined {
  const name = `service.healthcheck.${which}`;
  const test = label(service, `${name}.test`);
  const path = label(service, `${name}.http_get_path`);
  const isTcp = label(service, `${name}.tcp_port`) !== undefined;
  // kompose has no labels for the times of a liveness probe: they are those of the health check.
  const usual = which === 'liveness' ? timesOf(service.health ?? {}) : {};
  const own = present({
    periodSeconds: durationLabel(service, `${name}.interval`),
    timeoutSeconds: durationLabel(service, `${name}.timeout`),
    failureThreshold: numberLabel(service, `${name}.retries`),
    initialDelaySeconds: durationLabel(service, `${name}.start_period`),
  });
  const fields = { ...usual, ...own };
  if (path !== undefined) return { probe: { path }, fields: { ...fields, ...portField(service, name) } };
  if (isTcp) return { probe: 'tcp', fields: { ...fields, ...portField(service, name) } };
  const words = test === undefined ? [] : splitWords(test.replace(/^CMD(?:-SHELL)?\s{1,9}/u, ''));
  return words.length === 0 ? undefined : { probe: { exec: words }, fields };
}

function portField(service: Subject['service'], name: string): JsonMap {
  const http = numberLabel(service, `${name}.http_get_port`);
  if (http !== undefined) return { httpGet: { port: http } };
  const tcp = numberLabel(service, `${name}.tcp_port`);
  return tcp === undefined ? {} : { tcpSocket: { port: tcp } };
}
