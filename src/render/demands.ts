import type { Demanded } from '../spec/plan.ts';

/** Puts what was asked for into the last stage of a Dockerfile, in place of what it takes over. */
export function withDemands(text: string, demanded: Demanded): string {
  const lines = text.trimEnd().split('\n');
  const from = lines.findLastIndex((line) => line.startsWith('FROM '));
  const stage = lines.slice(from + 1).map((line) => renewed(line, demanded));
  const end = stage.findIndex((line) => /^(?:USER|EXPOSE|CMD|ENTRYPOINT) /u.test(line));
  const own = demanded.env.filter((one) => !stage.some((line) => hasVariable(line, one.name)));
  return [
    ...lines.slice(0, from + 1),
    ...demanded.setup,
    ...stage.slice(0, end),
    ...(own.length === 0 ? [] : [`ENV ${own.map(assigned).join(' ')}`]),
    ...ending(stage.slice(end), demanded),
    '',
  ].join('\n');
}

function renewed(line: string, demanded: Demanded): string {
  if (line.startsWith('ENV '))
    return demanded.env.reduce(
      (text, one) => text.replace(variable(one.name), () => ` ${assigned(one)}`),
      moved(line, demanded),
    );
  return moved(line, demanded);
}

function variable(name: string): RegExp {
  return new RegExp(String.raw` ${name}=(?:"[^"]*"|\S*)`, 'u');
}

function hasVariable(line: string, name: string): boolean {
  return line.startsWith('ENV ') && variable(name).test(line);
}

function assigned({ name, value }: Demanded['env'][number]): string {
  return `${name}=${/^[\w./:@,+-]+$/u.test(value) ? value : JSON.stringify(value)}`;
}

/** The folder that was called `/app` so far; the sources of another stage stay where they are. */
function moved(line: string, { workdir }: Demanded): string {
  if (workdir === undefined) return line;
  return line.startsWith('COPY --from=')
    ? line.replace(/(?<= )\/app(?=\/?$)/u, () => workdir)
    : line.replaceAll(/(?<![\w./-])\/app(?![\w-])/gu, () => workdir);
}

function ending(lines: readonly string[], { user, ports, portBefore, start }: Demanded): string[] {
  const users = lines.filter((line) => line.startsWith('USER '));
  const exposed = lines.filter((line) => line.startsWith('EXPOSE '));
  const begins = lines.filter((line) => /^(?:CMD|ENTRYPOINT) /u.test(line));
  const others = lines.filter((line) => ![...users, ...exposed, ...begins].includes(line));
  const before = new RegExp(String.raw`(?<!\d)${portBefore ?? 'none'}(?!\d)`, 'gu');
  return [
    ...others,
    ...(user === undefined ? users : [`USER ${user}`]),
    ...(ports.length === 0 ? exposed : ports.map((one) => `EXPOSE ${one}`)),
    ...(start === undefined ? begins.map((line) => line.replaceAll(before, String(ports[0]))) : [start]),
  ];
}
