import { dictionary } from './words'

/** Photos of a request for help. */
export const helpPhotoWords = dictionary(
  {
    title: '照片', prescription: '处方照片', receipt: '小票照片', 'at-door': '门口照片', ask: '处方照片（可不填）', askHint: '只有您和去买药的人能看到；办结两周后删除', receiptAsk: '小票照片（可不填）', doorAsk: '放在门口的照片（可不填）', doorHint: '对方没法确认时，有照片您也能办结', again: '照片还在传，请等一下',
  },
  {
    title: 'Photos', prescription: 'Prescription', receipt: 'Receipt', 'at-door': 'At the door', ask: 'Photo of the prescription (optional)', askHint: 'Seen by you and by whoever fetches it; gone two weeks after it is closed', receiptAsk: 'Photo of the receipt (optional)', doorAsk: 'Photo at the door (optional)', doorHint: 'With it you can close it where they cannot confirm', again: 'The photo is still being sent, one moment',
  },
)
