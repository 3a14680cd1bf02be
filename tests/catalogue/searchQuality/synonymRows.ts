/** One row of forms that mean the same, as the library's own list of synonyms keeps it. */
export const SYNONYM_ROWS: readonly { id: string; forms: readonly string[] }[] = [
  { id: 'dong-nghia-ubnd', forms: ['UBND', 'Ủy ban nhân dân'] },
  { id: 'dong-nghia-hdnd', forms: ['HĐND', 'Hội đồng nhân dân'] },
  { id: 'dong-nghia-bdbp', forms: ['BĐBP', 'Bộ đội Biên phòng'] },
  { id: 'dong-nghia-ttdn', forms: ['TTĐN', 'thông tin đối ngoại'] },
  { id: 'dong-nghia-cccd', forms: ['CCCD', 'căn cước công dân'] },
  { id: 'dong-nghia-qd', forms: ['QĐ', 'Quyết định'] },
  { id: 'dong-nghia-vhttdl', forms: ['VHTTDL', 'Văn hóa, Thể thao và Du lịch'] },
]
