import type { Question, Service } from '../facts/facts.ts';
import type { Note } from './note.ts';
import type { Wish } from './words/wish.ts';

export function noService(): Question {
  return {
    id: 'nothing',
    question: {
      en: 'What should be built? No service was found in this repository, and the words name none.',
      zh: '要构建什么？仓库中没有找到服务，请求里也没有说明。',
    },
    why: {
      en: 'A service is known by what declares its packages or starts it, as package.json, go.mod, pom.xml, Gemfile or composer.json do; in words, programs and languages can be named as below.',
      zh: '服务由声明依赖或启动方式的文件识别，例如 package.json、go.mod、pom.xml、Gemfile、composer.json；也可以像下面这样写明程序或语言。',
    },
    candidates: ['/k8s 3 nginx replicas', '/k8s an image with Python 3.12 and Flask'],
  };
}

/** An image that nobody named. */
export function noImage(name: string): Question {
  return {
    id: 'no-image',
    question: { en: `Which image should ${name} run?`, zh: `${name} 应运行哪个镜像？` },
    why: { en: 'The words name none, so it was left out.', zh: '请求中没有说明镜像，因此没有生成。' },
    candidates: ['/k8s image nginx:1.29', '/k8s image ghcr.io/owner/app:1.0'],
  };
}

/** A probe that nobody said where to ask. */
export function noProbePort(name: string): Question {
  return {
    id: 'no-probe-port',
    question: { en: `Which port should the probe of ${name} ask?`, zh: `${name} 的探针应检查哪个端口？` },
    why: {
      en: 'The words name none, nor one that it listens on, so the probe was left out.',
      zh: '请求中没有说明端口，因此没有生成该探针。',
    },
    candidates: ['/k8s it listens on port 8080', '/k8s it listens on port 9000'],
  };
}

/** A name, a port or a command is for one service; which one is not guessed. */
export function ambiguous(asked: readonly string[], services: readonly Service[]): Question[] {
  return asked.length === 0 ? [] : [whichService(asked, services)];
}

export function whichService(asked: readonly string[], services: readonly Service[]): Question {
  const said = asked.join(', ');
  return {
    id: 'which-service',
    about: said,
    question: { en: `Which service is meant with ${said}?`, zh: `${said} 指的是哪个服务？` },
    why: {
      en: 'There are several services, so it was left out rather than guessed.',
      zh: '仓库中有多个服务，因此没有猜测，暂未采用。',
    },
    candidates: services.map(({ name }) => name),
  };
}

/** Asked for one language where the repository holds another. */
export function otherLanguage(wish: Wish, services: readonly Service[]): Question[] {
  const { runtime } = wish;
  if (runtime === undefined || services.some(({ language }) => language === runtime.language)) return [];
  const found = [...new Set(services.map(({ language }) => language))].join(', ');
  return [
    {
      id: 'other-language',
      question: {
        en: `Is ${runtime.language} really meant? The services here are written in ${found}.`,
        zh: `确实要用 ${runtime.language} 吗？这里的服务使用 ${found}。`,
      },
      why: { en: 'The files follow the repository.', zh: '生成的文件以仓库内容为准。' },
      candidates: [found, runtime.language],
    },
  ];
}

export function runsAsRoot(path: string, user: number): Note {
  return {
    id: 'image-runs-as-root',
    severity: 'warning',
    path,
    onlyWith: `runAsUser: ${user}\n`,
    text: {
      en: `${path} names no numeric user, so its image runs as root. The Deployment sets user ${user}; check that the program can read its files as that user.`,
      zh: `${path} 没有指定数字用户，镜像会以 root 运行。Deployment 中设置了用户 ${user}，请确认程序能以该用户读取文件。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  };
}

export function codeListensElsewhere(name: string, own: number, asked: number): Note {
  return {
    id: 'code-listens-elsewhere',
    severity: 'warning',
    text: {
      en: `The code of ${name} listens on ${own}, and ${asked} was asked for: make it listen on ${asked}, or its pods never become ready.`,
      zh: `${name} 的代码监听 ${own}，而要求的是 ${asked}：请让它监听 ${asked}，否则 Pod 不会就绪。`,
    },
    docs: 'https://kubernetes.io/docs/concepts/services-networking/service/',
  };
}
