import { isGuessedPort } from '../../facts/assumed.ts';
import type { Evidence, Service } from '../../facts/facts.ts';
import { has } from '../../facts/tree.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Order } from './order.ts';
import { code } from '../markdown.ts';

type Row = { readonly label: Bilingual; readonly value: string | undefined; readonly fact: string };

/** What was read of a service, each row with a link to the line that says so. */
export function factRows(service: Service, { request, snapshot }: Order): string[] {
  const rows: readonly Row[] = [
    { label: { en: 'Language', zh: '语言' }, value: languageOf(service), fact: 'languageVersion' },
    { label: { en: 'Framework', zh: '框架' }, value: service.framework, fact: 'framework' },
    { label: { en: 'Start', zh: '启动' }, value: service.start, fact: 'start' },
    { label: { en: 'Port', zh: '端口' }, value: portOf(service), fact: 'port' },
    { label: { en: 'Health', zh: '健康检查' }, value: service.health?.path, fact: 'health' },
    { label: { en: 'Migrations', zh: '数据库迁移' }, value: service.migrations, fact: 'migrations' },
    ...(service.processes ?? []).map(({ name, command }) => ({
      label: { en: 'Process', zh: '进程' },
      value: command,
      fact: `process ${name}`,
    })),
    ...service.needs.map(({ kind }) => ({
      label: { en: 'Needs', zh: '依赖' },
      value: kind,
      fact: `needs ${kind}`,
    })),
    ...service.env.map(({ name }) => ({
      label: { en: 'Variable', zh: '环境变量' },
      value: name,
      fact: `env ${name}`,
    })),
  ];
  return rows.flatMap(({ label, value, fact }) => {
    if (value === undefined) return [];
    const evidence =
      service.evidence.find((one) => one.fact === fact || one.fact === `udp ${fact}`) ?? service.evidence[0];
    const where =
      evidence !== undefined && has(snapshot, evidence.path) ? link(evidence, snapshot.commit) : '';
    return [`| ${label[request.language]} | ${code(value)} | ${where} |`];
  });
}

/** Where servers of pages listen by themselves, those of our images do not. */
function portOf(service: Service): string | undefined {
  const [{ port, protocol } = { port: undefined, protocol: undefined }] = service.ports;
  if (port === undefined || (port < 1024 && isGuessedPort(service))) return undefined;
  return protocol === 'udp' ? `${port}/udp` : String(port);
}

function languageOf({ language, languageVersion }: Service): string {
  return languageVersion === undefined ? language : `${language} ${languageVersion}`;
}

/** Relative to the page of the pull request, so that it holds wherever the host lives. */
function link({ path, line }: Evidence, commit: string): string {
  const target = path.split('/').map(encodeURIComponent).join('/');
  return `[${path.replaceAll(/[[\]|\\`<>]/gu, ' ')}:${line}](../blob/${commit}/${target}#L${line})`;
}
