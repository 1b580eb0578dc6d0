"""Drives the simulated bus with the released motor controller, over a pseudo terminal.

Every check prints one line of JSON. What the test beside it has to do to the bus is asked for on a line, too; it
answers with a line of its own. Usage: controller.py PORT
"""

import json
import math
import signal
import sys
import time
import traceback
from datetime import timedelta

import serial
from reachy_mini.tools.reflash_motors import reflash_motors_if_needed
from reachy_mini_motor_controller import FullBodyPosition, ReachyMiniMotorController, ReachyMiniPyControlLoop

PORT = sys.argv[1]
SLEEP = [0.0, -0.98482, 1.26247, -0.24390, 0.20555, -1.23639, 1.00322, -3.05, 3.05]
TICK = 2 * math.pi / 4096
PING_10 = bytes.fromhex("fffffd000a0300011a52")
ATTEMPTS = 4
LIMIT_S = 180
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def please(what):
    """Asks the test to do something to the bus and waits until it is done."""
    print(json.dumps({"please": what}), flush=True)
    answer = sys.stdin.readline().strip()
    assert answer == "done", f"{what}: {answer!r}"


def open_loop():
    return ReachyMiniPyControlLoop(
        PORT, read_position_loop_period=timedelta(milliseconds=20), stats_pub_period=timedelta(seconds=1)
    )


def all_of(position):
    return [position.body_yaw, *position.stewart, *position.antennas]


def near(found, wanted, tolerance=1.5 * TICK):
    worst = max(abs(a - b) for a, b in zip(found, wanted, strict=True))
    assert worst <= tolerance, f"{found} is not {wanted}"


def refused():
    try:
        loop = open_loop()
    except Exception as error:
        return str(error)
    loop.close()
    raise AssertionError("it opened")


@check
def the_configuration_check_finds_nothing_to_correct():
    reflash_motors_if_needed(PORT, dont_light_up=True)
    please("all was read and nothing written")


@check
def a_wrong_homing_offset_is_found_and_corrected():
    please("wrong offset")
    reflash_motors_if_needed(PORT, dont_light_up=True)
    please("offset corrected")


@check
def the_simple_controller_reads_positions_modes_and_currents():
    controller = ReachyMiniMotorController(PORT)
    near(controller.read_all_positions(), SLEEP)
    assert controller.is_torque_enabled() is False
    assert list(controller.read_stewart_platform_operating_mode()) == [3] * 6
    assert list(controller.read_stewart_platform_current()) == [0] * 6
    del controller


@check
def the_loop_opens_and_finds_the_sleeping_robot_without_torque():
    loop = open_loop()
    try:
        assert loop.get_motor_name_id()["stewart_4"] == 14
        near(all_of(loop.get_last_position()), SLEEP)
        assert loop.is_torque_enabled() is False
        assert loop.get_stewart_platform_operating_mode() == 3
    finally:
        loop.close()


@check
def goals_are_followed_with_torque_and_not_without():
    loop = open_loop()
    try:
        wanted = [0.4, 0.1, -0.2, 0.3, -0.1, 0.2, -0.3, -1.0, 1.0]
        goals = FullBodyPosition(wanted[0], wanted[1:7], wanted[7:])
        loop.set_all_goal_positions(goals)
        time.sleep(0.3)
        near(all_of(loop.get_last_position()), SLEEP)
        loop.enable_torque()
        please("all stiff")
        assert loop.is_torque_enabled() is True
        loop.set_all_goal_positions(goals)
        time.sleep(1.0)
        near(all_of(loop.get_last_position()), wanted)
        loop.set_body_rotation(-0.4)
        loop.set_antennas_positions([0.5, -0.5])
        time.sleep(1.0)
        near(all_of(loop.get_last_position()), [-0.4, *wanted[1:7], 0.5, -0.5])
    finally:
        loop.close()


@check
def torque_stays_on_after_closing_and_is_switched_off_for_some():
    loop = open_loop()
    loop.enable_torque()
    please("all stiff")
    loop.close()
    loop = open_loop()
    try:
        assert loop.is_torque_enabled() is True
        loop.disable_torque_on_ids([17, 18])
        please("antennas limp")
        loop.disable_torque()
        please("all limp")
    finally:
        loop.close()


@check
def gains_are_written_and_read_back():
    loop = open_loop()
    try:
        assert tuple(loop.async_read_pid_gains(11)) == (400, 0, 0)
        loop.async_write_pid_gains(11, 300, 0, 7)
        assert tuple(loop.async_read_pid_gains(11)) == (300, 0, 7)
        please("gains of stewart_1")
    finally:
        loop.close()


@check
def an_overload_is_read_and_rebooted_away_at_the_next_start():
    loop = open_loop()
    try:
        loop.enable_torque()
        please("all stiff")
        please("overload stewart_2")
        errors = loop.async_read_raw_bytes(12, 70, 1)
        assert list(errors) == [0x21], errors
        assert list(loop.async_read_raw_bytes(12, 64, 1)) == [0]
        assert list(loop.async_read_raw_bytes(11, 70, 1)) == [0x01]
        assert list(loop.async_read_raw_bytes(12, 144, 2)) == [73, 0]
    finally:
        loop.close()
    loop = open_loop()
    try:
        assert list(loop.async_read_raw_bytes(12, 70, 1)) == [0x01]
    finally:
        loop.close()


@check
def the_legs_go_into_current_mode_only_without_torque():
    loop = open_loop()
    try:
        loop.enable_torque()
        please("all stiff")
        loop.set_stewart_platform_operating_mode(0)
        please("a mode was asked for")
        please("legs in mode 3")
        loop.disable_torque()
        please("all limp")
        loop.set_stewart_platform_operating_mode(0)
        please("legs in mode 0")
        loop.enable_stewart_platform(True)
        please("legs stiff")
        loop.set_stewart_platform_goal_current([10, -10, 20, -20, 30, -30])
        please("goal currents")
        loop.disable_torque()
        please("all limp")
        loop.set_stewart_platform_operating_mode(3)
        please("legs in mode 3")
    finally:
        loop.close()


@check
def a_raw_ping_is_answered():
    loop = open_loop()
    try:
        answer = bytes(loop.write_raw_packet(PING_10))
        assert answer[:10] == bytes.fromhex("fffffd000a07005580d8"), answer.hex()
    finally:
        loop.close()


@check
def a_silent_motor_is_named_and_all_silent_are_told():
    please("silence stewart_4")
    assert 'Missing motors: ["stewart_4"]!' in refused()
    please("cut power")
    assert "No motors detected" in refused()


@check
def a_low_supply_is_waited_for():
    please("low supply")
    started = time.monotonic()
    open_loop().close()
    waited = time.monotonic() - started
    assert waited > 0.2, waited


@check
def an_unplugged_port_cannot_be_opened_and_a_replugged_one_can():
    please("unplug")
    assert "Could not find port" in refused()
    please("replug")
    loop = open_loop()
    assert loop.get_last_position() is not None
    loop.close()


def warm_up():
    """The first bytes through a new simulator take longer than the 10 ms that the controller waits."""
    end = time.monotonic() + 2
    with serial.Serial(PORT, 1_000_000, timeout=0.5) as port:
        for _ in range(200):
            port.write(PING_10)
            port.read(14)
            if time.monotonic() > end:
                return


signal.alarm(LIMIT_S)  # a controller that hangs ends the script
warm_up()
for function in CHECKS:
    begin = time.monotonic()
    # The controller gives an answer 10 ms; on a busy machine it may take longer. A wrong answer is wrong every time.
    for _ in range(ATTEMPTS):
        try:
            please("begin")
            function()
            passed, detail = True, ""
            break
        except Exception:
            passed, detail = False, traceback.format_exc()
    print(
        json.dumps(
            {
                "check": function.__name__,
                "passed": passed,
                "seconds": round(time.monotonic() - begin, 3),
                "detail": detail,
            }
        ),
        flush=True,
    )
