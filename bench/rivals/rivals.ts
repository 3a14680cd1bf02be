import type { Ask } from '../asks'

export const RIVALS = ['directus', 'strapi'] as const
export type RivalName = (typeof RIVALS)[number]

export type Rival = {
  title: string
  /** What npm installs, of exactly these versions; the first is the product. */
  packages: Record<string, string>
  /** Those of what it brings along whose native parts have to be built, which npm asks leave for. */
  built: string[]
  /** In words for people. */
  licence: string
  /** Of what the product has by default and the bench does not. */
  settings: string
}

/** Other products that answer the same questions. Installed when they are asked for, run for comparison only, no part of this project. */
export const RIVAL: Record<RivalName, Rival> = {
  directus: {
    title: 'Directus',
    packages: { directus: '11.17.4', sqlite3: '5.1.7' },
    built: ['sqlite3', 'isolated-vm', 'argon2'],
    licence: 'BUSL-1.1',
    settings: 'tắt giới hạn khi quá tải và thống kê gửi đi, chỉ ghi nhật ký lỗi; bộ nhớ đệm tắt như mặc định',
  },
  strapi: {
    title: 'Strapi',
    packages: {
      '@strapi/strapi': '5.54.0',
      '@strapi/plugin-users-permissions': '5.54.0',
      'better-sqlite3': '12.11.1',
      react: '18.3.1',
      'react-dom': '18.3.1',
      'react-router-dom': '6.30.3',
      'styled-components': '6.6.0',
    },
    built: ['better-sqlite3'],
    licence: 'MIT (phần „ee/“: giấy phép thương mại, không dùng đến)',
    settings: 'không mở trang quản trị, tắt thống kê gửi đi, chỉ ghi nhật ký lỗi; không có bản nháp',
  },
}

/**
 * The rivals in a list with commas, each once; none for an empty one.
 * @throws when one has no such name
 */
export function rivalsNamed(text: string): RivalName[] {
  const names = [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '')
  return names.map((name) => {
    const known = RIVALS.find((rival) => rival === name)
    if (!known) throw new Error(`--against: không có „${name}“; chỉ có ${RIVALS.join(', ')}`)
    return known
  })
}

/** `topics`: ids by slug. */
export type RivalFilled = { topics: Record<string, string | number>; filePath: string; seconds: number }

export type RivalFilling = { installed: string; directory: string; count: number; seed: number; fileSizeBytes: number }
export type RivalServing = { installed: string; directory: string }

/** What all are asked, in nobody's words. */
export type Subjects = {
  /** A topic with all below it, by slug. */
  lists: string[][]
  /** The same, and a calendar day since which nobody asked before. */
  newLists: { slugs: string[]; day: string }[]
  ordinals: number[]
  marked: string[]
  unmarked: string[]
  /** Instants. */
  since: string[]
}

/** What a rival is asked in its own words. */
export type RivalAsks = Record<
  'list' | 'list-new' | 'item' | 'search-marked' | 'search-unmarked' | 'delta' | 'file',
  Ask[]
>
