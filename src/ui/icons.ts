/** Stroked 24×24 outlines; each is drawn with round caps in the text colour around it. */
export const icons = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  clock: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 7.5V12l3 2',
  info: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 11v5M12 8v.01',
  warning: 'M12 4.5L21 19.5H3zM12 10v4.5M12 17v.01',
  stop: 'M8.5 4h7l4.5 4.5v7L15.5 20h-7L4 15.5v-7zM12 8v4.5M12 15.8v.01',
  right: 'M5 12h13M12.5 6l6 6-6 6',
  left: 'M19 12H6M11.5 6l-6 6 6 6',
  down: 'M6 9.5l6 6 6-6',
  lock: 'M6.5 11h11v8.5h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  print: 'M7 9V4h10v5M7 16H4.5V9h15v7H17M7 13.5h10V20H7z',
  link: 'M10 14l4-4M8.5 11l-2.5 2.5a3.2 3.2 0 0 0 4.5 4.5L13 15.5M15.5 13l2.5-2.5A3.2 3.2 0 0 0 13.5 6L11 8.5',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  person: 'M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM5 20c.5-4 3-6 7-6s6.5 2 7 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  plus: 'M12 5v14M5 12h14',
  pencil: 'M5 19l1-4L16.5 4.5l3 3L9 18z',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  search: 'M10.5 5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM15 15l5 5',
  circle: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  pause: 'M9 6v12M15 6v12',
} as const;

export type IconName = keyof typeof icons;
