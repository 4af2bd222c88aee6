/** What a server hands over with each request is called as the variables of the process are. */
const ofRequest = /\b(?!(?:_?os|sys)\.)\w{1,40}\.environ\b/gu;
const isOther = /\.environ\b(?<!\b(?:_?os|sys)\.environ)/u;
const handed = /\bdef \w{1,60}\([^)\n]{0,200}\benviron\b/u;
const bare = /(?<![\w.])environ(?=[.[])/gu;

/** The same text, in which only the variables of the process bear their name. */
export function withoutRequests(text: string): string {
  if (!text.includes('environ')) return text;
  const own = isOther.test(text) ? text.replaceAll(ofRequest, 'request') : text;
  return handed.test(own) ? own.replaceAll(bare, 'request') : own;
}
