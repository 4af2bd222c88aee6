import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';

export function noStart(service: Service): Note {
  return {
    id: 'no-start-command',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: its build packs nothing that can be started. The application plugin of Gradle, or one that makes a jar with everything in it, does.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：构建没有打包出可启动的产物。可使用 Gradle 的 application 插件，或生成包含全部依赖的 jar。`,
    },
    docs: 'https://docs.gradle.org/current/userguide/application_plugin.html',
  };
}

/** Each application server has an image of its own, and a configuration that goes into it. */
export function needsApplicationServer({ name }: Service, server: string | undefined): Note {
  const en =
    server === undefined
      ? 'the repository does not say which'
      : `the build says ${server}, whose image and configuration are not written here`;
  const zh =
    server === undefined ? '仓库没有说明使用哪一个' : `构建指明使用 ${server}，这里不编写它的镜像和配置`;
  return {
    id: 'needs-application-server',
    severity: 'warning',
    text: {
      en: `${name} got no Dockerfile: it is written for a Jakarta EE server (EJB, JPA and transactions come from it), and ${en}.`,
      zh: `没有为 ${name} 生成 Dockerfile：它需要 Jakarta EE 服务器（提供 EJB、JPA 和事务），${zh}。`,
    },
    docs: 'https://jakarta.ee/compatibility/',
  };
}

export function javaReplaced(version: number, ended: string, used: number): Note {
  return {
    id: 'end-of-life',
    says: 'FROM ',
    severity: 'info',
    text: {
      en: `Java ${version} ended on ${ended}; the image uses ${used}, which runs what was built for it.`,
      zh: `Java ${version} 已于 ${ended} 停止维护；镜像使用 Java ${used}，可运行为其构建的程序。`,
    },
    docs: 'https://adoptium.net/support/',
  };
}

export function assumedApplication(what: string): Note {
  return {
    id: 'application-assumed',
    severity: 'info',
    text: {
      en: `The image builds ${what}: put the sources there.`,
      zh: `镜像会构建 ${what}：请把源代码放在那里。`,
    },
    docs: 'https://docs.docker.com/build/building/multi-stage/',
  };
}
