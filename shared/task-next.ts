/** What a resident is told happens next, by state. Apart from the registry of kinds, because only the pages of reports and of help say it. */
export const taskNext = {
  report: {
    open: { zh: '社区工作人员会核实您的报备，可能会打电话给您。接手之前您可以修改或撤回。', en: 'A worker of your community will check your report and may call you. Until someone takes it you can change or withdraw it.' },
    held: { zh: '工作人员正在核实，请留意电话。', en: 'A worker is checking it. Please keep your phone at hand.' },
    resolved: { zh: '已核实办结。', en: 'Checked and closed.' },
  },
  help: {
    open: { zh: '正在找人帮您，有人接手马上告诉您。', en: 'We are looking for somebody to help; you will be told at once who does.' },
    held: { zh: '有人在帮您办，请留意电话。', en: 'Somebody is on it. Please keep your phone at hand.' },
    resolved: { zh: '已办结。', en: 'Closed.' },
  },
} as const
