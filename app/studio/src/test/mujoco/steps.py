"""Steps of a model per second through MuJoCo's Python binding, for ./bench sim.

steps.py MODEL CONTROLS HOLD WARM STEPS: CONTROLS holds rows of nine doubles for the nine motors, each applied for HOLD
steps. Prints the steps per second after the first WARM, by the wall and by the processor's time, the seconds it took to
load, and where the nine joints are in the end.
"""

import struct
import sys
import time

import mujoco

NAMES = ["yaw_body"] + [f"stewart_{i}" for i in range(1, 7)] + ["right_antenna", "left_antenna"]

path, controls_path, hold, warm, steps = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
start = time.perf_counter()
model = mujoco.MjModel.from_xml_path(path)
data = mujoco.MjData(model)
loaded = time.perf_counter() - start
actuators = [model.actuator(name).id for name in NAMES]
positions = [int(model.joint(name).qposadr[0]) for name in NAMES]
with open(controls_path, "rb") as file:
    rows = list(struct.iter_unpack("<9d", file.read()))

start, start_busy = time.perf_counter(), time.thread_time()
for step in range(warm + steps):
    if step == warm:
        start, start_busy = time.perf_counter(), time.thread_time()
    if step % hold == 0:
        data.ctrl[actuators] = rows[step // hold % len(rows)]
    mujoco.mj_step(model, data)
took, busy = time.perf_counter() - start, time.thread_time() - start_busy
print(steps / took, steps / busy, loaded, *(float(data.qpos[i]) for i in positions))
