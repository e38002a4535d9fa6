/** The number in what somebody typed: `10423`, `No. 10,423`, `第 １０４２３ 号`, `#10423`. */
export function numberIn(typed: string): number | null {
  const found = /^(?:(?:no|nr|事件|编号|第)[.:]?|#|\s)*(\d[\d\s,]*)号?$/i.exec(typed.normalize('NFKC').trim())
  return found ? Number(found[1].replace(/[\s,]/g, '')) : null
}
