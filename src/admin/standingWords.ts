import { formatInstant } from '../vietnamese/calendar'
import type { ScheduleFault } from '../review/rules/workingCopy'
import type { Standing } from './actsOffered'
import type { Words } from './words'

/** Why nothing came out at the time that was set; null where there is nothing to say. */
export function scheduleFaultWords({ scheduleFault, scheduleFaultFor }: Standing): Words | null {
  if (!scheduleFault) return null
  const at = scheduleFaultFor ? formatInstant(scheduleFaultFor) : ''
  const { vi, en } = FAULTS[scheduleFault]
  return {
    vi: `Không công bố theo lịch hẹn ${at}: ${vi}`,
    en: `Not published as scheduled for ${at} (Vietnam): ${en}`,
  }
}

const FAULTS: Record<ScheduleFault, Words> = {
  'approval-incomplete': {
    vi: 'chủ đề của tài liệu nay cần thêm người duyệt',
    en: 'its topics ask for another approver by now',
  },
  'approval-void': {
    vi: 'nội dung hoặc tệp không còn đúng như lúc duyệt. Hãy trả lại rồi trình duyệt lại.',
    en: 'content or files are not what was approved. Return it and submit it anew.',
  },
  changed: {
    vi: 'có người đã sửa sau khi hẹn. Hãy trình duyệt lại.',
    en: 'it was changed afterwards. Submit it anew.',
  },
  returned: {
    vi: 'tài liệu đã bị trả lại. Hãy sửa rồi trình duyệt lại.',
    en: 'it was returned. Correct and submit it anew.',
  },
  withdrawn: {
    vi: 'tài liệu đã bị thu hồi. Muốn công bố lại thì sửa đổi và trình duyệt lại.',
    en: 'it was withdrawn. Revise and submit it anew.',
  },
  'relation-loop': {
    vi: 'tài liệu được nêu trong phần quan hệ đã nêu ngược lại tài liệu này. Hãy trả lại, sửa quan hệ rồi trình duyệt lại.',
    en: 'its relations to other documents go in a loop. Return it, correct them and submit it anew.',
  },
}

/** Where a document stands, and what that means for whom, in one or two sentences. Instants are in Vietnam's time. */
export function standingWords(standing: Standing): Words {
  if (standing.purge) {
    const at = formatInstant(standing.purge.at)
    return { vi: `Nội dung đã xóa vĩnh viễn lúc ${at}.`, en: `The content was purged at ${at} (Vietnam).` }
  }
  switch (standing.state) {
    case 'draft':
      return draftWords(standing)
    case 'in-review':
      if (standing.approvalsNeeded === 2) return firstOfTwoWords(standing)
      return {
        vi: `Chờ duyệt. Người duyệt phải là người khác với người soạn, người sửa.${inForceNote(standing).vi}`,
        en: `In review. It must be approved by someone who did not write it.${inForceNote(standing).en}`,
      }
    case 'approved':
      return approvedWords(standing)
    case 'published':
      return {
        vi: `Đã công bố, bản ${standing.version} là bản đang dùng. Nội dung đã khóa; muốn sửa thì bấm “Sửa đổi”.`,
        en: `Published: version ${standing.version} is in use. The content is locked; to change it choose “Revise”.`,
      }
    case 'withdrawn':
      return {
        vi: `Đã thu hồi bản ${standing.version}. Không ai đọc hoặc tải được nữa; muốn dùng lại thì bấm “Sửa đổi” và duyệt lại.`,
        en: `Version ${standing.version} is withdrawn. Nobody can read it; to use it again, revise it and have it approved.`,
      }
  }
}

function firstOfTwoWords(standing: Standing): Words {
  const given = standing.approvals?.length ?? 0
  const { vi, en } = inForceNote(standing)
  if (given === 0) {
    return {
      vi: `Chờ duyệt. Chủ đề này cần hai người duyệt khác nhau, và khác với người soạn, người sửa.${vi}`,
      en: `In review. This topic needs two different approvers, neither of whom wrote it.${en}`,
    }
  }
  return {
    vi: `Chờ duyệt, đã duyệt lần ${given}/2. Lần sau phải là người khác với người soạn, người sửa và người đã duyệt.${vi}`,
    en: `In review, approved ${given} of 2 times. Next must be someone who neither wrote nor approved it.${en}`,
  }
}

function draftWords(standing: Standing): Words {
  if (standing.version === 0) {
    return {
      vi: 'Bản nháp. Chỉ những người soạn, duyệt, thẩm định và kiểm tra xem được.',
      en: 'Draft. Only those who write, approve, review and audit can see it.',
    }
  }
  return {
    vi: `Bản nháp cho bản ${standing.version + 1}.${inForceNote(standing).vi}`,
    en: `Draft of version ${standing.version + 1}.${inForceNote(standing).en}`,
  }
}

function approvedWords(standing: Standing): Words {
  if (!standing.publishAt) {
    return {
      vi: `Đã duyệt, chưa công bố. Nếu sửa bất cứ điều gì thì phải trình duyệt lại.${inForceNote(standing).vi}`,
      en: `Approved, not published. Any change sends it back to draft.${inForceNote(standing).en}`,
    }
  }
  const at = formatInstant(standing.publishAt)
  return {
    vi: `Đã duyệt, hẹn giờ công bố: ${at}. Nếu sửa bất cứ điều gì trước đó thì phải trình duyệt lại.${inForceNote(standing).vi}`,
    en: `Approved, to be published at ${at} (Vietnam). Any change before then sends it back to draft.${inForceNote(standing).en}`,
  }
}

function inForceNote({ version, inForce }: Standing): Words {
  if (!inForce) return { vi: '', en: '' }
  return { vi: ` Bản ${version} vẫn là bản đang dùng.`, en: ` Version ${version} stays in use.` }
}
