"""What python-icalendar reads in a calendar: one line of JSON an event, with the days of its rule up to the day given."""
import datetime
import json
import sys

import icalendar
from dateutil.rrule import rrulestr

data = open(sys.argv[1], "rb").read()
last = datetime.datetime.strptime(sys.argv[2], "%Y-%m-%d")
calendar = icalendar.Calendar.from_ical(data)
for event in calendar.walk("VEVENT"):
    start = event.decoded("DTSTART")
    days = [start]
    if "RRULE" in event:
        rule = event["RRULE"].to_ical().decode()
        begin = datetime.datetime(start.year, start.month, start.day)
        days = [day.date() for day in rrulestr(rule, dtstart=begin).between(begin, last, inc=True)]
    print(json.dumps({
        "uid": str(event["UID"]), "start": start.isoformat(), "isDay": not isinstance(start, datetime.datetime),
        "stamp": event.decoded("DTSTAMP").strftime("%Y-%m-%dT%H:%M:%SZ"), "sequence": int(event["SEQUENCE"]),
        "summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"]), "days": [day.isoformat() for day in days],
        "errors": [str(error) for error in event.errors],
    }, ensure_ascii=False))
