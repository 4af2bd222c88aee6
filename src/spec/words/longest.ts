/** Letters of wishes beside what is quoted: several times more than people type. What stands behind them is not read, and told. */
export const longest = 6000;
