"""What happens on a day: announcements, yearly days, their calendars."""
