/** Made up, and marked so: what a commune may have been given. The days are those of the demonstration alone. */
export const demoEquipment = [
  {
    unitKey: 'xa-tu-2025-07-22051',
    kind: 'may-tinh',
    name: 'Máy tính để bàn (mẫu)',
    source: 'Hải Đăng (dữ liệu trình diễn)',
    from: '2025-09-01',
  },
  {
    unitKey: 'xa-tu-2025-07-22051',
    kind: 'duong-truyen-internet',
    name: 'Đường truyền Internet (mẫu)',
    source: 'Hải Đăng (dữ liệu trình diễn)',
    from: '2025-09-01',
  },
] as const
