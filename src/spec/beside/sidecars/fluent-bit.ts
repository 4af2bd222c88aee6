import { shared, withSidecar, type Beside, type Sidecar } from '../sidecar.ts';
import type { Workload } from '../../spec.ts';

/** Ships files of logs by its arguments alone, so that no ConfigMap is needed. */
export const fluentBit: Sidecar = {
  id: 'fluent-bit',
  names: String.raw`fluent[\s-]?bit`,
  tells: [
    /(?:to|into|发送?到|输出到|转发到)\s?(?:our\s|the\s)?(?<to>loki|elasticsearch|opensearch)\s?(?:(?:at|on|under|in)\s|[（(在])\s?(?:https?:\/\/)?(?<host>[a-z0-9][\w.-]{1,100}[a-z0-9]):(?<port>\d{2,5})/iu,
    /(?<![\w/])\/[\w-]{1,60}(?:\/[\w.-]{1,60}){0,6}(?:\/\*(?:\.\w{1,8})?)?\/?/u,
    /(?:to\s)?(?:stdout|standard\soutput|its\sown\soutput)|标准输出/iu,
    /(?<![\w-])(?:ship(?:s|ping)?|collect(?:s|ing)?|forward(?:s|ing)?|send(?:s|ing)?|read(?:s|ing)?|tail(?:s|ing)?|gather(?:s|ing)?|stream(?:s|ing)?|picks?\sup|takes?|pushes|pushing|everything|whatever|anything|all|is|lies|lands|written|there|(?:all\s)?(?:our\s|its\s|app\s|application\s|access\s)*logs?(?:\sfiles?)?|files?|folder|directory|from|out|of|in|under)(?![\w-])/iu,
    /(?:收集|采集|转发|读取|发送|应用|程序)|(?:的|所有)*日志(?:文件)?|目录|文件|下面?|里面?/u,
  ],
  goesOn:
    /^\s?(?:(?:it|which|that|and)\s){0,2}(?:should\s|must\s|will\s)?(?:ship|collect|forward|send|read|tail|gather|stream|pick|to\s(?:loki|elastic|opensearch))|^\s?(?:用来|来)?(?:收集|采集|转发|读取|发送|把)/iu,
  make: (workload, said) => {
    const [path] =
      /(?<![\w/:])\/[\w-]{1,60}(?:\/[\w*.-]{1,60}){0,6}/u.exec(said.replaceAll(/https?:\S+/gu, '')) ?? [];
    return path === undefined ? {} : shipping(workload, { ...placeOf(path), ...toldIn(said) });
  },
};

type Shipping = {
  readonly folder: string;
  readonly files: string;
  readonly to?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
};

function placeOf(path: string): Pick<Shipping, 'folder' | 'files'> {
  const [, folder = path] = /^(.+)\/[^/]*[*.][^/]*$/u.exec(path) ?? [];
  return { folder, files: folder === path ? `${path}/*.log` : path };
}

function toldIn(said: string): Pick<Shipping, 'to' | 'host' | 'port'> {
  const groups = fluentBit.tells[0]?.exec(said)?.groups ?? {};
  return { to: groups['to']?.toLowerCase(), host: groups['host'], port: groups['port'] };
}

function shipping(workload: Workload, { folder, files, to, host, port }: Shipping): Beside {
  const place = shared(workload, folder);
  const input = ['-i', 'tail', '-p', `path=${files}`, '-p', 'read_from_head=true'];
  const output = outputs[to ?? '']?.(workload.name) ?? ['-o', 'stdout', '-p', 'format=json_lines'];
  const where = host === undefined ? [] : ['-p', `host=${host}`, '-p', `port=${port}`];
  const whither = to === undefined ? 'stdout' : `${to} ${host}:${port}`;
  return {
    value: `fluent-bit: ${files} → ${whither}`,
    workload: withSidecar(place.workload, {
      name: 'fluent-bit',
      image: 'fluent/fluent-bit:4.0.3',
      command: ['/fluent-bit/bin/fluent-bit'],
      args: [...input, ...output, ...where],
      mounts: [{ volume: place.volume, path: folder, readOnly: true }],
    }),
  };
}

const outputs: Readonly<Record<string, (name: string) => readonly string[]>> = {
  loki: (name) => ['-o', 'loki', '-p', `labels=app=${name}`],
  elasticsearch: (name) => ['-o', 'es', '-p', `index=${name}`, '-p', 'suppress_type_name=on'],
  opensearch: (name) => ['-o', 'opensearch', '-p', `index=${name}`, '-p', 'suppress_type_name=on'],
};
