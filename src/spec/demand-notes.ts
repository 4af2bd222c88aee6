import type { Service } from '../facts/facts.ts';
import type { Note } from './note.ts';
import type { Wish } from './words/wish.ts';

const docs = 'https://docs.docker.com/reference/dockerfile/';

export function notInstalled(packages: readonly string[], base: string): Note {
  const names = packages.map((name) => `\`${name}\``).join(', ');
  const image = base === '' ? 'the image' : `\`${base}\``;
  return {
    id: 'packages-not-installed',
    severity: 'warning',
    text: {
      en: `${names}: not installed, because ${image} has no package manager that may be used. Copy what is needed from a stage that has one.`,
      zh: `${names}：没有安装，因为 ${image} 中没有可用的包管理器。请从带有包管理器的构建阶段复制所需文件。`,
    },
    docs,
  };
}

export function userByNumber(name: string, user: number): Note {
  return {
    id: 'user-by-number',
    severity: 'info',
    text: {
      en: `USER says ${user}, the number of \`${name}\`: Kubernetes can tell from a number, and not from a name, that it is not root.`,
      zh: `USER 写的是 ${user}（即 \`${name}\` 的编号）：Kubernetes 只能凭数字而不能凭名称确认它不是 root。`,
    },
    docs: 'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  };
}

export function rootRefused(user: number): Note {
  return {
    id: 'root-refused',
    severity: 'warning',
    text: {
      en: `The image runs as user ${user} and not as root: what needs root is done while it is built.`,
      zh: `镜像以用户 ${user} 而不是 root 运行：需要 root 的操作在构建时完成。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  };
}

export function nothingStarted(base: string): Note {
  return {
    id: 'nothing-started',
    severity: 'warning',
    text: {
      en: `The words name nothing that \`${base}\` should start: add it, as in "cmd python3 app.py".`,
      zh: `请求中没有说明 \`${base}\` 应启动什么：请补充，例如“启动命令 python3 app.py”。`,
    },
    docs,
  };
}

export function startsAt(command: string): Note {
  return {
    id: 'application-assumed',
    severity: 'info',
    text: {
      en: `The image starts \`${command}\`: put the application there, or change the last line of the Dockerfile.`,
      zh: `镜像启动 \`${command}\`：请把应用放在那里，或修改 Dockerfile 的最后一行。`,
    },
    docs,
  };
}

export function baseStays(name: string, base: string, asked: string): Note {
  return {
    id: 'base-stays',
    severity: 'warning',
    text: {
      en: `The image of ${name} stays on \`${base}\`: what it installs and compiles is made for that, and nobody tried it on ${asked}. Change the \`FROM\` lines of its Dockerfile if you know that it runs there.`,
      zh: `${name} 的镜像仍基于 \`${base}\`：它安装和编译的内容都是为此准备的，没有在 ${asked} 上验证过。如果确定可以运行，请修改 Dockerfile 的 \`FROM\` 行。`,
    },
    docs,
  };
}

export function workdirStays(path: string): Note {
  return {
    id: 'workdir-stays',
    severity: 'warning',
    text: {
      en: `\`${path}\`: not made the working directory, because the configuration of the server names the folder that it serves.`,
      zh: `\`${path}\`：没有设为工作目录，因为服务器配置中写明了所提供内容的目录。`,
    },
    docs,
  };
}

export function listensOnItsOwn(base: string, own: number): Note {
  return {
    id: 'listens-elsewhere',
    severity: 'warning',
    text: {
      en: `The server that \`${base}\` packages listens on ${own}: bring a configuration that listens on the port that was asked for.`,
      zh: `\`${base}\` 软件包中的服务器默认监听 ${own} 端口：请提供监听所要求端口的配置。`,
    },
    docs,
  };
}

/** What the words ask of an image stands nowhere. */
export function imageUntouched(service: Service, { image, runtime }: Wish, dockerfile?: string): Note[] {
  const version = runtime?.language === service.language ? runtime.version : undefined;
  const isOther = version !== undefined && dockerfile?.includes(`:${version}`) === false;
  return image === undefined && !isOther ? [] : [untouched(service.name)];
}

export function untouched(name: string): Note {
  return {
    id: 'image-untouched',
    severity: 'warning',
    text: {
      en: `What was asked of the image of ${name} was not done: a Dockerfile that people wrote is left as it is, and with several services nobody said whose image is meant.`,
      zh: `没有按要求修改 ${name} 的镜像：人工编写的 Dockerfile 保持原样；有多个服务时，也没有说明是哪个镜像。`,
    },
    docs,
  };
}
