#!/usr/bin/python3
"""A window of WebKitGTK that a WebDriver can hold, with a profile on disk.

MiniBrowser forgets everything when it closes; a phone does not. WebKitWebDriver starts this with:
--profile FOLDER  [--room BYTES]  [--no-scripts]  [--without FEATURE]...
"""

import argparse
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

ask = argparse.ArgumentParser()
ask.add_argument("--profile", required=True)
ask.add_argument("--room", type=int)
ask.add_argument("--no-scripts", action="store_true")
ask.add_argument("--without", action="append", default=[])
wanted, _ = ask.parse_known_args()
os.makedirs(wanted.profile, exist_ok=True)

# What pages say in the console comes on the error output of the processes below this one.
console = os.open(wanted.profile + "/console", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(console, 2)

# Safari has had these since version 17; here they are still behind a switch.
WITH = ("StorageAPI", "StorageAPIEstimate", "FileSystem")


def limits():
    """How much one site, and all of them, may store, as a share of the disk."""
    if not wanted.room:
        return {}
    disk = os.statvfs(wanted.profile)
    share = wanted.room / (disk.f_blocks * disk.f_frsize)
    return {"origin_storage_ratio": share, "total_storage_ratio": share * 2}


def settings():
    made = WebKit2.Settings()
    made.set_enable_javascript_markup(not wanted.no_scripts)
    made.set_enable_write_console_messages_to_stdout(True)
    features = WebKit2.Settings.get_all_features()
    for feature in (features.get(i) for i in range(features.get_length())):
        name = feature.get_identifier()
        if name in WITH or name in wanted.without:
            made.set_feature_enabled(feature, name in WITH)
    return made


def new_window(*_):
    view = WebKit2.WebView(
        web_context=context, is_controlled_by_automation=True, settings=settings()
    )
    window = Gtk.Window()
    window.set_default_size(390, 844)
    window.add(view)
    window.show_all()
    view.connect("close", lambda *_: window.destroy())
    window.connect("destroy", lambda *_: GLib.timeout_add(50, Gtk.main_quit))
    return view


def begin(_, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("Tiltakskort")
    about.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(about)
    session.connect("create-web-view", new_window)


context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=wanted.profile + "/data",
        base_cache_directory=wanted.profile + "/cache",
        **limits(),
    )
)
context.set_automation_allowed(True)
context.connect("automation-started", begin)
Gtk.main()
