/**
 * Variables of every program: nothing of the caller's. One thread, since two on busy cores take ten times as long as one; what
 * libraries cache goes to /tmp.
 */
export const programEnvironment: Readonly<Record<string, string>> = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: '/tmp',
  TMPDIR: '/tmp',
  USER: 'nobody',
  LANG: 'C.UTF-8',
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  MPLBACKEND: 'Agg',
  MPLCONFIGDIR: '/tmp',
  PYTHONDONTWRITEBYTECODE: '1',
  /** So that what was printed before an end by force is not lost. */
  PYTHONUNBUFFERED: '1',
};
