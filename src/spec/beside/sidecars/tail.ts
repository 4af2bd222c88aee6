import { shared, withSidecar, type Sidecar } from '../sidecar.ts';

/** Says on its own output what the program writes to a file. */
export const tail: Sidecar = {
  id: 'tail',
  names: 'busybox|alpine',
  tells: [
    /(?<![\w-])(?:tail(?:s|ing)?|streams?|prints?|follows?)(?![\w-])(?:\s-\w+)?/iu,
    /(?<![\w/])\/[\w-]{1,60}(?:\/[\w-]{1,60}){0,6}\/[\w-]{1,60}\.\w{1,8}/u,
    /(?<![\w-])(?:the|log|logs|file|access|to|stdout|its|output)(?![\w-])|输出|日志|文件|打印|跟踪/iu,
  ],
  goesOn:
    /^\s?(?:(?:it|which|that|and)\s){0,2}(?:should\s|must\s|will\s)?(?:tail|stream|print|follow)|^\s?(?:用来|来)?(?:tail|输出|打印|跟踪)/iu,
  make: (workload, said) => {
    const [file] = tail.tells[1]?.exec(said) ?? [];
    if (file === undefined || !/tail|stream|print|follow|输出|打印|跟踪/iu.test(said)) return {};
    const folder = file.slice(0, file.lastIndexOf('/'));
    const place = shared(workload, folder);
    return {
      value: `tail -F ${file}`,
      workload: withSidecar(place.workload, {
        name: 'log-tail',
        image: 'busybox:1.37',
        command: ['tail', '-n+1', '-F', file],
        mounts: [{ volume: place.volume, path: folder, readOnly: true }],
      }),
    };
  },
};
