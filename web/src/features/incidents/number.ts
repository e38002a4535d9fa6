/** The number in what somebody typed: `10423`, `No. 10,423`, `第 １０４２３ 号`, `#10423`. */
export function numberIn(typed: string): number | null {
  const found = /^[^\d]{0,6}(\d[\d\s,]*)\p{L}?$/u.exec(typed.normalize('NFKC').trim())
  return found ? Number(found[1].replace(/[\s,]/g, '')) : null
}
