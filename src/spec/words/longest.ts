/** Letters of wishes beside what is quoted: several times more than people type. What stands behind them is not read, and told. Of what was said in a conversation before, as many more are. */
export const longest = 6000;
