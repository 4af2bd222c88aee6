import type { Question } from '../../../../facts/facts.ts';
import type { Bilingual } from '../../../../kernel/language.ts';
import type { Refusal } from './copies.ts';

type Open = { readonly about: string; readonly question: Bilingual; readonly why: Bilingual };

/** Why no ConfigMap was made of a file, as a question that says what to do. */
export function whatOf(why: Refusal): Question {
  return asked(openOf(why));
}

/** A file that is not there, with the nearest that is. */
export function whichFile(said: string, nearest: string | undefined): Question {
  const question = {
    en: `Which file of the repository is meant by \`${said}\`?`,
    zh: `\`${said}\` 指的是仓库中的哪个文件？`,
  };
  const en = 'It is not there, so no ConfigMap was made';
  const zh = '仓库中没有它，因此没有生成 ConfigMap';
  const why =
    nearest === undefined
      ? { en: `${en}.`, zh: `${zh}。` }
      : {
          en: `${en}; the nearest that is there is \`${nearest}\`.`,
          zh: `${zh}；最接近的是 \`${nearest}\`。`,
        };
  return asked({ about: said, question, why });
}

/** Of a program that runs nowhere here. */
export function whoReads(path: string): Question {
  const question = { en: `Which program reads ${path}?`, zh: `哪个程序读取 ${path}？` };
  const en = 'The one that the words name is not deployed here, so no ConfigMap was made.';
  return asked({
    about: path,
    question,
    why: { en, zh: '描述中提到的程序没有部署在这里，因此没有生成 ConfigMap。' },
  });
}

function asked(open: Open): Question {
  return { id: 'configFile', candidates: [], ...open };
}

function openOf(why: Refusal): Open {
  switch (why.kind) {
    case 'secret':
      return {
        about: why.path,
        question: {
          en: `Where shall the value on line ${why.line} of ${why.path} come from?`,
          zh: `${why.path} 第 ${why.line} 行的值应从哪里读取？`,
        },
        why: {
          en: 'It looks like a secret, so no ConfigMap was made of the file: take it out, read it from a variable that a Secret holds, and replace it where it was issued.',
          zh: '它看起来是机密，因此没有把该文件写入 ConfigMap：请移除它，改为从 Secret 中的环境变量读取，并在签发处更换。',
        },
      };
    case 'several':
      return {
        about: why.path,
        question: {
          en: `Which of ${why.of.join(', ')} stands at ${why.path}?`,
          zh: `${why.of.join('、')} 中哪一个放在 ${why.path}？`,
        },
        why: {
          en: 'They cannot all stand there, so no ConfigMap was made: name a folder, or say which is for which environment.',
          zh: '它们不能都放在那里，因此没有生成 ConfigMap：请写目录，或说明各用于哪个环境。',
        },
      };
    default:
      return notHeld(why);
  }
}

type Unheld = Exclude<Refusal, { kind: 'secret' | 'several' }>;

/** What is no configuration as a ConfigMap holds it. */
function notHeld({ kind, path }: Unheld): Open {
  return {
    about: path,
    question: { en: `How shall ${path} get to the program?`, zh: `程序应如何得到 ${path}？` },
    why: reasons[kind],
  };
}

const reasons: Readonly<Record<Unheld['kind'], Bilingual>> = {
  binary: {
    en: 'It is no text, so no ConfigMap was made of it: put it into the image, or onto a volume.',
    zh: '它不是文本文件，因此没有写入 ConfigMap：请把它放进镜像或卷中。',
  },
  large: {
    en: 'It is more than a ConfigMap holds (1 MiB in all), so none was made of it: put it into the image, or onto a volume.',
    zh: '它超过了 ConfigMap 的上限（总计 1 MiB），因此没有写入：请把它放进镜像或卷中。',
  },
  link: {
    en: 'It is a link, so no ConfigMap was made of it: name the file that it leads to.',
    zh: '它是符号链接，因此没有写入 ConfigMap：请写明它指向的文件。',
  },
  many: {
    en: 'It holds more files than configuration does, so no ConfigMap was made: name those that are meant.',
    zh: '其中的文件太多，不像是配置，因此没有生成 ConfigMap：请写明需要哪些文件。',
  },
};
