import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';
import { endOfLife } from '../common/notes.ts';

export function pastItsEnd({ tag, ended }: { readonly tag: string; readonly ended?: string }): Note[] {
  return endOfLife({ label: 'Python', tag, ended, docs: 'https://devguide.python.org/versions/' });
}

export function missingPackages(names: readonly string[], path: string): Note {
  const list = names.join(', ');
  return {
    id: 'server-not-declared',
    severity: 'info',
    path,
    text: {
      en: `${list} is installed by the Dockerfile because ${path} does not name a server for production. Declare it there instead.`,
      zh: `${path} 没有声明生产服务器，因此由 Dockerfile 安装 ${list}。建议在该文件中声明。`,
    },
    docs: 'https://docs.gunicorn.org/en/stable/install.html',
  };
}

/** Nobody declares what it needs: what it imports is installed, as far as it is known. */
export function undeclaredPackages(path: string, names: readonly string[], unknown: readonly string[]): Note {
  const list = names.length === 0 ? '-' : names.join(', ');
  const rest = unknown.map((name) => `\`${name}\``).join(', ');
  return {
    id: 'packages-not-declared',
    severity: 'warning',
    path,
    text: {
      en: `Nothing declares the packages of ${path}. A requirements.txt names what it imports, without versions: ${list}.${rest === '' ? '' : ` It also imports ${rest}, whose package is not known here and is not installed.`} Write the versions down that it works with.`,
      zh: `没有文件声明 ${path} 的依赖。requirements.txt 列出了它导入的包，未写版本：${list}。${rest === '' ? '' : `它还导入了 ${rest}，对应的包未知，因此没有安装。`}请写上可用的版本。`,
    },
    docs: 'https://pip.pypa.io/en/stable/reference/requirements-file-format/',
  };
}

export function noLockfile(path: string): Note {
  return {
    id: 'no-lockfile',
    severity: 'info',
    path,
    text: {
      en: `${path} does not pin every version, so the same commit installs other packages tomorrow.`,
      zh: `${path} 没有固定所有版本，同一个提交明天可能安装不同的依赖。`,
    },
    docs: 'https://pip.pypa.io/en/stable/topics/repeatable-installs/',
  };
}

export function noStart(service: Service): Note {
  return {
    id: 'no-start-command',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: no module makes its application at the top level and no Procfile says what starts it.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：没有模块在顶层创建应用，也没有 Procfile 说明启动命令。`,
    },
    docs: 'https://docs.gunicorn.org/en/stable/run.html',
  };
}

/** Reflex builds what browsers load when it starts, with tools that it fetches. */
export function buildsAtStart(service: Service): Note {
  return {
    id: 'no-dockerfile',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: Reflex builds its pages when it starts, which a read-only image does not allow. Export them in your workflow (\`reflex export\`) and serve both halves.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：Reflex 在启动时构建页面，只读镜像不允许这样做。请在工作流中执行 \`reflex export\`，再分别提供前后端。`,
    },
    docs: 'https://reflex.dev/docs/hosting/self-hosting/',
  };
}

export function assumedApplication(target: string): Note {
  return {
    id: 'application-assumed',
    severity: 'info',
    text: {
      en: `The image starts \`${target}\`: put the application there, or change the last line of the Dockerfile.`,
      zh: `镜像启动 \`${target}\`：请把应用放在那里，或修改 Dockerfile 的最后一行。`,
    },
    docs: 'https://docs.gunicorn.org/en/stable/run.html',
  };
}
