/** Where databases, caches, brokers and mail are called, and no program of the repository answers. */
export const portsOfOthers: ReadonlySet<number> = new Set([
  25, 110, 143, 389, 465, 587, 636, 993, 995, 1433, 1521, 3306, 5432, 5672, 6379, 8025, 9042, 9092, 9200,
  11_211, 15_672, 27_017,
]);
