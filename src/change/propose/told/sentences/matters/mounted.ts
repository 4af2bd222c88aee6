import { han, matter, piece, type Told } from '../sentence.ts';
import { sourceIn, sources } from '../sources.ts';
import { path } from '../values.ts';

/** Folders of files that stand in a ConfigMap or Secret: `its settings are in the config map shop and show up under /etc/shop` */
export const mounted = matter(
  String.raw`secret|config[\s-]?map|密钥|密文|配置字典`,
  [
    ...sources,
    path,
    String.raw`(?<file>(?<![\w/.-])[\w-]{1,60}\.(?:ya?ml|json|conf|toml|ini|properties|xml|cfg|cnf|txt|pem|crt|env|js|php)(?![\w/.-]))`,
    piece(
      'mount',
      'mount(?:ed|s)?|show(?:s|n)? up|appears?|belongs?|placed?|put|lands?|ends? up|visible|available|find|found|expects?|reads?|read|looks? for|goes?|sits?|comes?|taken?|takes|uses?',
    ),
    han('mount', '挂载?(?:到|在|进|成)?|放(?:到|在|进)?|出现(?:在)?|映射|读取?|找|位于'),
    piece(
      'as',
      "certificates?|certs?|ca|tls|ssl|(?:private |its |the )*keys?(?= (?:is|are|in|at|under|lies?|sits?|comes?)(?!\\w))|stored|holds?|contains?|they['’]re|(?:as )?files?|config(?:uration)?s?(?: files?)?|settings|contents?|directory|folder|path|under|inside",
    ),
    han('as', '(?:以)?文件(?:的)?(?:形式|方式)?|配置(?:文件)?|目录|路径|内容|下面?|里面?|中|当中|作为'),
  ],
  (told: Told) => {
    const [source, place] = [sourceIn(told), told.one('path')];
    if (source === undefined || place === undefined || told.has('key')) return undefined;
    // One file of it is read as it stands.
    return told.has('file') || /\.\w{2,10}$/u.test(place) ? undefined : `Mount the ${source} at ${place}`;
  },
);
