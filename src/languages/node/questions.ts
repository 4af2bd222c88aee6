import type { Question, Service } from '../../facts/facts.ts';
import { whatArguments } from '../common/demanded.ts';
import { whatStarts } from '../common/questions.ts';
import { demandsOf } from './demands.ts';
import type { Member } from './member.ts';

const why = {
  en: 'No script, Procfile or entry file says so; a watcher or a development server is not meant for it.',
  zh: '脚本、Procfile 和入口文件都没有说明；开发服务器不适合生产环境。',
};

/** What starts it: the files that it could be, else the usual ones; and with which arguments. */
export function questionsOf(service: Service, member: Member): Question[] {
  const { pkg, files } = member;
  const below = files.map(({ path }) => path.slice(pkg.folder === '' ? 0 : pkg.folder.length + 1));
  const own = below.filter((path) => /^(?:src\/)?[\w-]+\.[cm]?js$/u.test(path)).slice(0, 3);
  const usual = ['dist/index.js', 'src/index.js', 'server.js'];
  const found = (own.length === 0 ? usual : own).map((path) => `node ${path}`);
  return [...whatStarts(service, found, why), ...whatArguments(service, demandsOf(member))];
}

export function unreadable(path: string): Question {
  return {
    id: 'unreadable',
    question: {
      en: `${path} is not valid JSON; what is in that folder?`,
      zh: `${path} 不是有效的 JSON，该目录里是什么？`,
    },
    why: {
      en: 'Nothing about that package can be known until it is mended.',
      zh: '修复之前无法了解这个包。',
    },
    candidates: [],
  };
}
