#include "internal.h"
#include <math.h>
#include <stdio.h>
#include <unicode/ucal.h>

static const double milliseconds_a_day = 86400000.0;

static UCalendar *open_calendar(const char *calendar, CICUStatus *status) {
  static const UChar utc[] = {'U', 'T', 'C'};
  char locale[64];
  int length = snprintf(locale, sizeof locale, "en@calendar=%s", calendar);
  if (length < 0 || length >= (int)sizeof locale) {
    *status = (CICUStatus){U_ILLEGAL_ARGUMENT_ERROR, "ucal_open"};
    return NULL;
  }
  UCalendar *opened = NULL;
  CICU_TRY(status, "ucal_open", opened = ucal_open(utc, 3, locale, UCAL_DEFAULT, &code));
  return opened;
}

int64_t cicu_calendar_days(const char *calendar, CICUDate date, CICUStatus *status) {
  UCalendar *opened = open_calendar(calendar, status);
  UDate moment = 0;
  if (opened && !cicu_failed(status)) {
    ucal_clear(opened);
    ucal_setAttribute(opened, UCAL_LENIENT, 0);
    CICU_TRY(status, "ucal_setDate", ucal_setDate(opened, date.year, date.month - 1, date.day, &code));
    CICU_TRY(status, "ucal_getMillis", moment = ucal_getMillis(opened, &code));
  }
  if (opened) ucal_close(opened);
  return (int64_t)floor(moment / milliseconds_a_day);
}

CICUDate cicu_calendar_date(const char *calendar, int64_t days, CICUStatus *status) {
  CICUDate date = {0, 0, 0, 0};
  UCalendar *opened = open_calendar(calendar, status);
  if (opened && !cicu_failed(status)) {
    CICU_TRY(status, "ucal_setMillis", ucal_setMillis(opened, (double)days * milliseconds_a_day, &code));
    CICU_TRY(status, "ucal_get", date.year = ucal_get(opened, UCAL_EXTENDED_YEAR, &code));
    CICU_TRY(status, "ucal_get", date.month = ucal_get(opened, UCAL_MONTH, &code) + 1);
    CICU_TRY(status, "ucal_get", date.day = ucal_get(opened, UCAL_DATE, &code));
    CICU_TRY(status, "ucal_get", date.weekday = ucal_get(opened, UCAL_DAY_OF_WEEK, &code));
  }
  if (opened) ucal_close(opened);
  return date;
}
