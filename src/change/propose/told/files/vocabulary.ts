import { overLines } from '../../../../kernel/over-lines.ts';
import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';

/** A path of the repository, a glob over some, or one with a hole for the environment. */
const token = overLines`
  (?<![\w/.:@*-])(?:
    (?=[\w@<>{}$-]{0,60}[./*])(?:\./)?(?:[\w.@*<>{}$-]{1,60}/){0,8}[\w.@*<>{}$-]{0,60}[\w*>}](?:/(?=[\s"'\x60”,，]|[\p{Script=Han}]|$))?|
    (?:caddy|core|vector|fluent)file(?!\w)|
    [\w-]{1,60}(?=["'\x60”]?\s?(?:config(?:uration)?\s)?(?:(?:folder|directory|dir)(?!\w)|(?:这个|整个)?(?:文件夹|目录)))
  )
`;
const quote = String.raw`["'\x60“”]?`;
const before = overLines`
  (?:all\s(?:the\s|of\sthe\s)?\.?(?:ya?ml|json|toml|conf|ini|properties|xml)\s(?:config\s)?files\s(?:in|from|under|of|inside)\s)?(?:(?:the|our|its|an?|my|all|each|every|whole|entire|complete|own|config|configuration|settings|files?|folder|directory|dir|contents?|of|from|in|repo(?:sitory)?'s)\s){0,6}(?:(?:in|for|on)\s)?(?:(?:the\s)?${environmentNames.pattern}(?:\s(?:environment|env))?:?\s(?:(?:it\sis|use|uses|mount|gets?|has|takes?|reads?|needs?|with|is|the|file|that's|it's|this|that|we)\s){0,3})?|
  (?:仓库|代码库|项目|repo)?(?:里|中|内|下)?(?:的)?\s?(?:整个|所有|全部)?(?:配置文件|配置|文件夹|目录|文件)?\s?
`;
const behind = overLines`
  (?:\s(?:config(?:uration)?\s)?(?:folder|directory|dir|files?))?(?:\s?(?:这个|那个|整个)?(?:文件夹|目录|配置文件|文件))?(?:\s?(?:下面?|里面?|中)?的?(?:所有|全部)\s?(?:的\s?)?\.?(?:ya?ml|json|toml|conf|ini|properties|xml)?\s?(?:格式的)?(?:配置)?文件)?
  (?:\s(?:in|for|on)\s(?:the\s)?${environmentNames.pattern}(?:\s(?:environment|env))?)?
`;
const item = `(?:${before})${quote}${token}${quote}${behind}`;
export const oneToken = new RegExp(token, 'giu');
export const joint = String.raw`(?:\s?,\s?(?:and\s)?|\sand\s|\s&\s|\s?[、和与及]\s?)`;
/** `app.toml and log.toml from deploy/` */
const base = `(?:\\s(?:from|in|under|inside|out\\sof)\\s(?:the\\s|our\\s)?${quote}(?<base>${token}|[\\w-]{2,60})${quote}(?:\\s(?:folder|directory|dir)(?!\\w))?)?`;
export const items = `(?<items>${item}(?:${joint}${item}){0,6})${base}`;
export const place = String.raw`${quote}(?<place>(?<![\w.:/-])/(?:[\w.@+-]{1,80}/){0,10}(?:[\w.@+-]{0,79}[\w@+-])?)${quote}(?![\w/-])`;

const map = String.raw`config\s?-?maps?`;

/** All that people say between a file and where it goes; whatever else is said there means something else. */
const within = overLines`
  (?:
    an?|the|our|its|it|they|them|this|that|these|those|one|i|we|you|want|need|please|as|in|into|to|at|on|onto|under|inside|within|from|for|by|via|with|through|using|and|so|then|which|
    is|are|be|been|being|should|must|shall|will|would|can|has|have|gets?|needs?|wants?|expects?|reads?|looks?|finds?|
    mount(?:ed|ing|s)?|put|puts|place[ds]?|cop(?:y|ied|ies)|goe?s?|land(?:s|ed)?|belongs?|available|visible|appears?|shows?|up|lives?|ends?|stored?|provided?|exposed?|shipped|packed|turned|made|used|kept|delivered|injected|projected|picked|loaded|taken|found|expected|seen|run-?time|
    ${map}|k8s|kubernetes|config(?:uration|s)?|settings?|files?|folder|directory|dir|contents?|volume|key|read-?only|repo|repository|container|containers|pods?|deployment|workloads?|services?|both|all|each|time|startup|app|application|program|server|path|named|called|whole|there|here|always|
    用|以|把|将|做成|作为|当作|当|放(?:到|进|在|入)?|打包(?:成|到)?|生成|转(?:成|为)|写(?:成|入|到)|存(?:成|到|进|入)|一个|${map}|配置映射|配置文件|配置|文件|目录|文件夹|挂载?(?:到|在|至|进|为)?|并且?|然后|再|的|方式|形式|里面?|中|内|到|在|至|容器|路径|是|为|使用|通过|整个|以及|只读|应该|需要|要|请|它|pod|位于|对应
  )
`;
const inProgram = String.raw`(?:into|in|to|of|for)\s(?:the\s)?[a-z][\w-]{1,30}(?:\s(?:container|pod|database|server))?(?=\s(?:at|under|to|on|as)\s)`;
const gap = String.raw`(?:[\s,，;；:：.、"'\x60(（]{0,3}(?:(?<![a-z])${within}(?![a-z])|\s${inProgram})){0,18}[\s,，:：]{0,3}`;

/** `mount config/app.yaml as a ConfigMap at /etc/app` */
export const forward = `${items}(?<between>${gap})${place}`;

const turned = overLines`
  (?:comes?|is|are|be|that's|it's|should|must|shall|hold|holds|contains?|gets?|taken|filled|from|with|mount(?:ed)?|put|the|our|an?|${map}|that|which|of|in|repo|file|as|by|there|it|挂载?|放|请|把|将|仓库|代码库|根目录|目录|里|中|的|由|从|是|为|来自|使用|用|取自|内容)
`;
/** `/app/config.yaml comes from config/app.yaml` */
export const backward = String.raw`${place}(?<between>(?:[\s,，:：=]{0,3}(?<![a-z])${turned}(?![a-z])){1,10}[\s,，:：]{0,3})${items}`;

/** What leads up to it. */
export const leading = new RegExp(
  overLines`
    (?:(?<![\w-])(?:nginx|apache|httpd|caddy|please|also|and|then|mount|put|use|using|take|make|turn|create|add|place|ship|provide|with|have|has|gets?|needs?|reads?|wants?|i|we|want|need|the|an?|its|our|it|all|both|a\snew|different|separate|own|another|one|each|every|per|for|environments?|envs?|stages?|config|configuration|settings|files?|folder|directory|is|are|should|be|come|comes|${map}|from|out|of|in|to|into|as|at|path|content|contents|load|loads|expects?)(?![\w-])[\s,，:：]{0,2}|
    (?:请|再|另外|并且?|然后|需要|希望|想|要|把|将|用|以|使用|通过|nginx|caddy|给|为|我们|是|它|程序|应用|服务|启动|时|会|读取|加载|每个|各|不同|环境|配置文件|配置|文件|仓库|代码库|里|中|的|在|从|${map}|做成|一个|挂载?|用不同的|：|:)\s?[，,]?\s?){1,16}$
  `,
  'iu',
);
/** What is said of it behind. */
export const trailing = new RegExp(
  overLines`
    ^(?:[\s,，(（]{0,3}(?:
      (?:(?:and|it\sis|is|all|always|mounted)\s){0,3}read-?only|as\s(?:an?\s)?(?:${map}|config(?:uration)?\sfile)|(?:from|via|through|in|by|using|with)\s(?:an?\s)?${map}|mounted|
      (?:in|inside|of)\s(?:the|its|every|each|all)\s(?:container|pod|app)s?|
      at\s(?:run-?\s?time|start-?\s?up|start)|(?:(?:please|and|just)\s){0,2}put\s(?:it|that|this|them)\s(?:in|into)\san?\s${map}(?:\splease)?|
      so\s(?:that\s)?(?:ops|people|we|you|they|it|nobody|operators|i|admins|the\steam|others)\s[^.,;\n]{3,90}|
      (?:以|作为|用|通过|生成|做成|创建|打包成|写入|放进|存进)*\s?(?:一个)?\s?${map}\s?(?:的)?(?:方式|形式)?(?:\s?(?:并且?|然后|再|来)?(?:挂载|挂)(?:上去?|进去|到那里|到该路径)?)?|(?:并且?|且|要|设为|设置为|必须)?(?:是)?只读(?:挂载|的)?|(?:这个)?(?:目录|路径|位置|文件|文件夹)?(?:下面?|里面?|中|上)(?![\p{Script=Han}])
    )[)）]?)+
  `,
  'iu',
);

/** Kept elsewhere than in a ConfigMap. */
export const kept =
  /(?<![\w-])secrets?(?![\w-])|(?<![\w-])(?:pvc|persistent|persist\w*|claim|emptydir|hostpath|\d+\s?gi?b?)(?![\w-])|密钥|机密|持久|证书密钥/iu;
/** Names of URLs, and no files. */
export const reached =
  /(?<![\w-])(?:serve[sd]?|ingress|routes?|urls?|https?|hosts?|probes?|health|redirect|prefix)(?![\w-])|路由|路径前缀|探针|域名访问/iu;
/** Speaks of files that a program is set up with. */
export const meant = /config|(?<![\w-])(?:settings?|mount(?:ed|ing|s)?|files?)(?![\w-])|挂|配置|文件/iu;
export const settled =
  /\.(?:ya?ml|toml|json5?|conf|cfg|cnf|ini|properties|xml|hcl|rules|tmpl|template|lua|vcl|env|txt|csv|pem|crt|sql|sh)$|(?:^|\/)(?:Caddyfile|[\w.-]*rc)$/iu;
