/** What stands in the place of a name that was purged. */
export const GONE = '(đã xóa vĩnh viễn)'
